import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import { dataAt } from "~/studio/text/data";
import type { DraftCard, StudioView } from "~/views/studio";
import { openDraft } from "./draft-log.server";
import { readDraft } from "./draft-reading.server";

/** All drafts, newest first, those that are archived apart. */
export async function viewStudio(viewer: Viewer): Promise<StudioView> {
  const drafts = await store().drafts.all();
  const published = new Map((await store().publications.rows()).map((row) => [row.draft, row]));
  const names = await store().people.names(drafts.map(({ by }) => by));
  const toCard = async ({ id, scenarioId, by, startedAt }: (typeof drafts)[number]): Promise<DraftCard> => {
    const open = await openDraft(id);
    const publication = published.get(id);
    const title = open && dataAt(readDraft(open).data, ["title"]);
    return {
      ...{ id, scenarioId, startedAt, by: names.get(by) ?? null, isMine: by === viewer.subject },
      ...{ title: typeof title === "string" ? title : scenarioId, changes: open?.state.version ?? 0 },
      ...{ published: publication?.count ?? 0, isWithdrawn: typeof publication?.withdrawnAt === "string" },
    };
  };
  const cards = (isArchived: boolean) => Promise.all(drafts.filter(({ archivedAt }) => (archivedAt !== null) === isArchived).map(toCard));
  return { drafts: await cards(false), archived: await cards(true) };
}
