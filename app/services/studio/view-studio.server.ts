import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import { dataAt } from "~/studio/text/data";
import type { StudioView } from "~/views/studio";
import { openDraft } from "./draft-log.server";
import { readDraft } from "./draft-reading.server";

/** Every draft, newest first, with what of it is published. */
export async function viewStudio(viewer: Viewer): Promise<StudioView> {
  const drafts = await store().drafts.all();
  const published = new Map((await store().publications.rows()).map((row) => [row.draft, row]));
  const names = await store().people.names(drafts.map(({ by }) => by));
  const shown = await Promise.all(
    drafts.map(async ({ id, scenarioId, by, startedAt, archivedAt }) => {
      const publication = published.get(id);
      const open = await openDraft(id);
      const title = open && dataAt(readDraft(open).data, ["title"]);
      return {
        ...{ id, scenarioId, startedAt, by: names.get(by) ?? null, isMine: by === viewer.subject },
        ...{ title: typeof title === "string" ? title : scenarioId, changes: open?.state.version ?? 0 },
        ...{
          isArchived: archivedAt !== null,
          published: publication?.count ?? 0,
          isWithdrawn: typeof publication?.withdrawnAt === "string",
        },
      };
    }),
  );
  return { drafts: shown };
}
