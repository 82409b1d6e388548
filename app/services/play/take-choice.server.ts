import type { Move } from "~/engine/machine/moves";
import type { LogEntry } from "~/engine/play/attempt";
import { choose } from "~/engine/play/choose";
import { isOverdue } from "~/engine/play/gate-time";
import type { Replay } from "~/engine/play/replay";
import type { Rules } from "~/engine/play/rules";
import { givenBy, LONGEST_TYPED } from "~/engine/scenario/choice";
import { toSeal } from "~/engine/scoring/seal";
import { type RefusalView, viewRefusal } from "~/engine/show/refusal-view";
import { now } from "~/process/clock.server";
import { foldText } from "~/process/fold-text";
import { settleSitting } from "~/services/career/settle-sitting.server";
import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { ChoiceProblem } from "~/views/desk";
import { choiceTokens } from "./choice-token.server";
import { openAttempt } from "./open-attempt.server";
import { parseAmount } from "./parse-amount";
import { keepTurn, type OpenAttempt } from "./replay-attempt.server";

export type Taken =
  /** `opened`: the turn brought a document to read. */
  | { kind: "taken"; ended: boolean; opened: boolean }
  | { kind: "unknown" }
  | { kind: "stale" }
  | { kind: "refused"; refused: RefusalView }
  | { kind: "problem"; token: string; code: ChoiceProblem; most?: number; typed?: string };

interface ChoiceForm {
  choice: string;
  amount: string | null;
  typed?: string | null;
  turn: string;
}

/** Plays one choice of the viewer's own attempt as the turn that their page showed. What is acknowledged is stored, and a form that is sent twice is one turn. An ending that was the last of a sitting decides it. */
export async function takeChoice(viewer: Viewer, attemptId: string, form: ChoiceForm, locale: string): Promise<Taken> {
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
  if (isLastTurn(open, turn, form, locale)) return toTaken(played);
  if (turn !== stored.log.length + 1 || isOverdue(stored.head.mode, Date.parse(stored.head.startedAt), now().getTime()))
    return { kind: "stale" };
  const token = choiceTokens(attemptId);
  const move = rules.moves.get(played.held.situation)?.find(({ name }) => token(name) === form.choice);
  if (!move) return wrong(played.held.ended ? "ended" : "not-offered");
  const given = readForm(rules, move, form, locale);
  const chosen = choose(rules, played.held, { choice: move.name, ...given.entry }, stored.head.mode);
  if ("misplaced" in chosen) {
    const most = "most" in chosen.misplaced ? chosen.misplaced.most : undefined;
    return wrong(chosen.misplaced.code, { ...(most !== undefined && { most }), ...(given.text !== null && { typed: given.text }) });
  }
  if ("refusal" in chosen) return { kind: "refused", refused: viewRefusal(rules, chosen.refusal) };
  const at = now().toISOString();
  const { typing } = chosen.turn;
  const entry: LogEntry = { choice: move.name, ...given.entry, ...(typing && { typing }), at };
  const { ended } = chosen.held;
  const seal = ended ? toSeal(rules, { held: chosen.held, turns: [...played.turns, chosen.turn] }, at) : undefined;
  const appended = await store().attempts.append(attemptId, turn, entry, seal);
  if (!appended.stored) {
    const now = await openAttempt(viewer, attemptId, locale);
    return now && isLastTurn(now, turn, form, locale) ? toTaken(now.played) : { kind: "stale" };
  }
  keepTurn(open, entry, chosen);
  if (ended && stored.head.sittingId !== undefined) await settleSitting(stored.head.sittingId);
  return toTaken({ held: chosen.held, turns: [chosen.turn] });
}

function toTaken({ held, turns }: Replay): Taken {
  const last = turns.at(-1);
  return { kind: "taken", ended: held.ended, opened: last?.path !== null && last?.move.document !== undefined };
}

/** Whether the form is the one that the last turn was played by: a double click, or sent again because the answer was lost. */
function isLastTurn({ stored: { head, log }, rules, played }: OpenAttempt, turn: number, form: ChoiceForm, locale: string): boolean {
  const [last, move] = [log.at(-1), played.turns.at(-1)?.move];
  if (!last || !move || turn !== log.length || choiceTokens(head.id)(last.choice) !== form.choice) return false;
  const { entry } = readForm(rules, move, form, locale);
  return entry.amount === last.amount && entry.typed === last.typed;
}

/** What the form says besides the choice: an amount (NaN if it is none), or words, each only if the choice takes it; and the text of the field as it was filled in. */
function readForm(
  { scenario }: Rules,
  { choice }: Move,
  { amount: sum, typed }: ChoiceForm,
  locale: string,
): { text: string | null; entry: Pick<LogEntry, "amount" | "typed"> } {
  if (choice.types) return { text: typed ?? "", entry: { typed: foldText(typed ?? "", "NFC", LONGEST_TYPED).trim() } };
  const gives = givenBy(choice);
  if (!gives || gives.amount !== undefined) return { text: null, entry: {} };
  const text = sum ?? "";
  if (text.trim() === "") return { text, entry: {} };
  const unit = scenario.authority[gives.authority]?.unit ?? "money";
  return { text, entry: { amount: parseAmount(text, unit, scenario.currency, locale) ?? Number.NaN } };
}
