import { catalog } from "~/services/catalog/catalog.server";
import type { TryView } from "~/views/studio-try";
import { openDraft } from "./draft-log.server";
import { readDraft } from "./draft-reading.server";
import { type TryQuery, toTryPlay } from "./try-play.server";

/** A draft as a trainee would play it, with what a trainer may see besides; null where there is no draft of this id. */
export async function viewTry(id: string, query: TryQuery): Promise<TryView | null> {
  const open = await openDraft(id);
  if (!open) return null;
  const { scenario, data, problems, pathAsWritten } = readDraft(open);
  const title = scenario?.title ?? open.draft.scenarioId;
  const play = scenario && toTryPlay({ scenario, data, pathAsWritten }, query, catalog());
  return { id, title, play, problems: problems.length };
}
