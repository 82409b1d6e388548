import { view } from "~/engine/play/view";
import { isOver } from "./attempt-time";
import { now } from "./clock.server";
import { openAttempt, toMeta } from "./open-attempt.server";
import type { DeskView } from "./pages";
import { tokens } from "./token.server";

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
    over: isOver(stored.head, now()),
    view: view(rules, opening, played, { ...reader, mode: stored.head.mode, token: tokens(attemptId), hint }),
  };
}
