import type { Viewer } from "~/services/viewer";
import type { StoredAttempt } from "~/store/attempts";
import { store } from "~/store/open.server";

/** The viewer's own attempt as it is stored, or null if they have none under this id. */
export async function ownAttempt({ subject }: Viewer, attemptId: string): Promise<StoredAttempt | null> {
  const stored = await store().attempts.get(attemptId);
  return stored?.head.subject === subject ? stored : null;
}
