import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { StoredAttempt } from "~/store/port";

/** The viewer's own attempt as it is stored, or null if they have none under this id. */
export async function ownAttempt({ subject }: Viewer, attemptId: string): Promise<StoredAttempt | null> {
  const stored = await store().attempts.get(attemptId);
  return stored?.head.personId === subject ? stored : null;
}
