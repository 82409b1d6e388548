import { publishedSource } from "~/services/catalog/read-publication.server";
import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import { difference } from "~/studio/draft/difference";
import { textWords } from "~/studio/draft/draft";
import { withoutDraftMark } from "~/studio/draft/draft-mark";
import { addChanges, openDraft, orArchived } from "./draft-log.server";
import { stamp } from "./stamp.server";

/** Brings a draft back to one of its published versions, as a change that can be taken back. False where there is no such version; an archived draft stays as it is. */
export async function restoreVersion(viewer: Viewer, id: string, number: number): Promise<boolean | "archived"> {
  const source = await sourceOf(id, number);
  if (source === null) return false;
  const changing = addChanges(id, ({ state }) => {
    const text = textWords(state.text);
    if (withoutDraftMark(text) === source) return [];
    return [{ ...stamp(viewer, "form"), kind: "edit", changes: difference(text, source).toJSON() }];
  });
  return orArchived<boolean | "archived">(
    changing.then(() => true),
    () => "archived",
  );
}

/** The text of a published version of a draft's case; null where there is none of this number. */
async function sourceOf(id: string, number: number): Promise<string | null> {
  const open = await openDraft(id);
  const publication = open && (await store().publications.get(open.draft.scenarioId));
  const version = publication?.draft === id ? publication.versions[number - 1] : undefined;
  return version ? publishedSource(version) : null;
}
