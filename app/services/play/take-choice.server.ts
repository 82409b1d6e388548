import type { LogEntry } from "~/engine/play/attempt";
import { choose } from "~/engine/play/choose";
import { isOverdue } from "~/engine/play/gate-time";
import { toSeal } from "~/engine/scoring/seal";
import { type RefusalView, viewRefusal } from "~/engine/show/refusal-view";
import { now } from "~/process/clock.server";
import { settleSitting } from "~/services/career/settle-sitting.server";
import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { ChoiceProblem } from "~/views/desk";
import { choiceTokens } from "./choice-token.server";
import { openAttempt } from "./open-attempt.server";
import { parseAmount } from "./parse-amount";

export type Taken =
  | { kind: "taken"; ended: boolean }
  | { kind: "unknown" }
  | { kind: "stale" }
  | { kind: "refused"; refused: RefusalView }
  | { kind: "problem"; token: string; code: ChoiceProblem; most?: number; typed?: string };

/** Plays one choice of the viewer's own attempt as the turn that their page showed. What is acknowledged is stored. An ending that was the last of a sitting decides it. */
export async function takeChoice(
  viewer: Viewer,
  attemptId: string,
  form: { choice: string; amount: string | null; turn: string },
  locale: string,
): Promise<Taken> {
  const open = await openAttempt(viewer, attemptId, locale);
  if (!open) return { kind: "unknown" };
  const { rules, played, stored } = open;
  const wrong = (code: ChoiceProblem, more: { most?: number; typed?: string } = {}): Taken => ({
    kind: "problem",
    token: form.choice,
    code,
    ...more,
  });
  const turn = /^\d{1,6}$/.test(form.turn) ? Number(form.turn) : 0;
  if (turn === 0) return wrong("bad-turn");
  if (turn !== stored.log.length + 1 || isOverdue(stored.head.mode, Date.parse(stored.head.startedAt), now().getTime()))
    return { kind: "stale" };
  const token = choiceTokens(attemptId);
  const move = rules.moves.get(played.held.situation)?.find(({ name }) => token(name) === form.choice);
  if (!move) return wrong(played.held.ended ? "ended" : "not-offered");
  const typed = move.choice.gives && move.choice.gives.amount === undefined ? (form.amount ?? "") : null;
  const unit = rules.scenario.authority[move.choice.gives?.authority ?? ""]?.unit ?? "money";
  const amount =
    typed === null || typed.trim() === "" ? undefined : (parseAmount(typed, unit, rules.scenario.currency, locale) ?? Number.NaN);
  const chosen = choose(rules, played.held, { choice: move.name, ...(amount !== undefined && { amount }) }, stored.head.mode);
  if ("misplaced" in chosen) {
    const most = "most" in chosen.misplaced ? chosen.misplaced.most : undefined;
    return wrong(chosen.misplaced.code, { ...(most !== undefined && { most }), ...(typed !== null && { typed }) });
  }
  if ("refusal" in chosen) return { kind: "refused", refused: viewRefusal(rules, chosen.refusal) };
  const at = now().toISOString();
  const entry: LogEntry = { choice: move.name, ...(amount !== undefined && { amount }), at };
  const { ended } = chosen.held;
  const seal = ended ? toSeal(rules, { held: chosen.held, turns: [...played.turns, chosen.turn] }, at) : undefined;
  const appended = await store().attempts.append(attemptId, turn, entry, seal);
  if (!appended.stored) return { kind: "stale" };
  if (ended && stored.head.sittingId !== undefined) await settleSitting(stored.head.sittingId);
  return { kind: "taken", ended };
}
