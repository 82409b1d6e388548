import { textWords } from "~/studio/draft/draft";
import { openDraft } from "./draft-log.server";

/** A draft's text as it stands, with its version; null where there is no draft of this id. */
export async function draftText(id: string): Promise<{ version: number; text: string } | null> {
  const open = await openDraft(id);
  return open && { version: open.state.version, text: textWords(open.state.text) };
}
