import type { SubjectId } from "~/engine/play/subject";
import type { StoredAttempt } from "~/store/attempts";
import { store } from "~/store/open.server";

/** Every attempt of a subject with its whole log, newest first. */
export async function ownAttempts(subject: SubjectId): Promise<StoredAttempt[]> {
  const found = await Promise.all((await store().attempts.summaries({ subject })).map(({ head }) => store().attempts.get(head.id)));
  return found.flatMap((attempt) => attempt ?? []);
}
