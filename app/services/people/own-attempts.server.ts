import type { Viewer } from "~/services/viewer";
import type { StoredAttempt } from "~/store/attempts";
import { store } from "~/store/open.server";

/** Every attempt of the viewer with its whole log, newest first. */
export async function ownAttempts({ subject }: Pick<Viewer, "subject">): Promise<StoredAttempt[]> {
  const found = await Promise.all((await store().attempts.summaries({ subject })).map(({ head }) => store().attempts.get(head.id)));
  return found.flatMap((attempt) => attempt ?? []);
}
