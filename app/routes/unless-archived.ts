import { ArchivedDraft } from "~/services/studio/archived-draft.server";

/** What comes of a change of a draft; null where the draft is archived, and then nothing was changed. */
export async function unlessArchived<Answer>(change: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await change();
  } catch (cause) {
    if (cause instanceof ArchivedDraft) return null;
    throw cause;
  }
}
