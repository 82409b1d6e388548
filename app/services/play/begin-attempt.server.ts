import type { AttemptHead } from "~/engine/play/attempt";
import { store } from "~/store/open.server";

/** Begins an attempt whose id is made from what it is, unless it has begun already: of two who ask at once, one begins it and both find it begun. */
export async function beginAttempt(head: AttemptHead): Promise<void> {
  const { attempts } = store();
  if (await attempts.get(head.id)) return;
  try {
    await attempts.begin(head);
  } catch (error) {
    if (!(await attempts.get(head.id))) throw error;
  }
}
