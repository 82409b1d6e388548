import { isOverdue } from "~/engine/play/gate-time";
import { view } from "~/engine/show/view";
import { now } from "~/process/clock.server";
import type { DeskView } from "~/views/desk";
import { tokens } from "./choice-token.server";
import { openAttempt, toMeta } from "./open-attempt.server";

/** The desk of the person's own attempt, or null where they have none of this id. */
export async function viewDesk(
  subject: string,
  attemptId: string,
  { hint, locale }: { hint: boolean; locale: string },
): Promise<DeskView | null> {
  const open = await openAttempt(subject, attemptId, locale);
  if (!open) return null;
  const { stored, rules, opening, played, reader } = open;
  return {
    attempt: toMeta(stored),
    over: isOverdue(stored.head, now()),
    view: view(rules, opening, played, { ...reader, mode: stored.head.mode, token: tokens(attemptId), hint }),
  };
}
