import { isOverdue } from "~/engine/play/gate-time";
import { view } from "~/engine/show/view";
import { now } from "~/process/clock.server";
import { isExamined } from "~/services/career/examined-cases.server";
import type { Viewer } from "~/services/viewer";
import type { DeskView } from "~/views/desk";
import { toAttemptMeta } from "./attempt-meta.server";
import { choiceTokens } from "./choice-token.server";
import { openAttempt } from "./open-attempt.server";

/** The desk of the viewer's own attempt, or null if they have none under this id. */
export async function viewDesk(
  viewer: Viewer,
  attemptId: string,
  { hint, locale }: { hint: boolean; locale: string },
): Promise<DeskView | null> {
  const open = await openAttempt(viewer, attemptId, locale);
  if (!open) return null;
  const { stored, rules, opening, played, reader } = open;
  return {
    attempt: toAttemptMeta(stored),
    examined: stored.head.mode !== "gate" && (await isExamined(viewer, stored.head.scenarioId)),
    over: isOverdue(stored.head.mode, Date.parse(stored.head.startedAt), now().getTime()),
    view: view(rules, opening, played, { ...reader, mode: stored.head.mode, token: choiceTokens(attemptId), hint }),
  };
}
