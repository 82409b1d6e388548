import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import { dataAt } from "~/studio/text/data";
import type { StudioView } from "~/views/studio";
import { openDraft } from "./draft-log.server";
import { readDraft } from "./draft-reading.server";

/** The drafts that are not archived, newest first. */
export async function viewStudio(viewer: Viewer): Promise<StudioView> {
  const drafts = (await store().drafts.all()).filter(({ archivedAt }) => archivedAt === null);
  const names = await store().people.names(drafts.map(({ by }) => by));
  const shown = await Promise.all(
    drafts.map(async ({ id, scenarioId, by, startedAt }) => {
      const open = await openDraft(id);
      const title = open && dataAt(readDraft(open).data, ["title"]);
      return {
        ...{ id, scenarioId, startedAt, by: names.get(by) ?? null, isMine: by === viewer.subject },
        ...{ title: typeof title === "string" ? title : scenarioId, changes: open?.state.version ?? 0 },
      };
    }),
  );
  return { drafts: shown };
}
