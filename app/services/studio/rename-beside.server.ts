import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import { difference } from "~/studio/draft/difference";
import { textWords } from "~/studio/draft/draft";
import type { Renaming } from "~/studio/rename/new-name";
import { renameInTranslation } from "~/studio/rename/rename-translation";
import { addChanges } from "./draft-log.server";
import { stamp } from "./stamp.server";

/** Follows a renaming in the translations beside a draft, each as a change of its own. */
export async function renameBeside(viewer: Viewer, draft: string, renaming: Renaming): Promise<void> {
  for (const { id } of await store().drafts.beside(draft))
    await addChanges(id, ({ state }) => {
      const before = textWords(state.text);
      const after = renameInTranslation(before, renaming);
      return after === before ? [] : [{ ...stamp(viewer, "form"), kind: "edit", changes: difference(before, after).toJSON() }];
    });
}
