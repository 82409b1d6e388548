import { store } from "~/store/open.server";
import type { StoredAttempt } from "~/store/port";

/** Every attempt of a subject with its whole log, newest first. */
export async function ownAttempts(subject: string): Promise<StoredAttempt[]> {
  const found = await Promise.all((await store().attempts.of(subject)).map(({ head }) => store().attempts.get(head.id)));
  return found.flatMap((attempt) => attempt ?? []);
}
