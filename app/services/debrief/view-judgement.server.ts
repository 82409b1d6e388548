import type { Advice } from "~/analysis/belief/advice";
import type { Reason } from "~/analysis/reasons/reason";
import { toTenth } from "~/engine/count/rounding";
import type { Move } from "~/engine/machine/moves";
import { toEntries } from "~/engine/play/entries";
import { replay } from "~/engine/play/replay";
import type { Rules } from "~/engine/play/rules";
import type { Turn } from "~/engine/play/turn";
import { rightTexts } from "~/engine/play/typing";
import { givenBy } from "~/engine/scenario/choice";
import { fill } from "~/engine/scenario/fill";
import type { Typing } from "~/engine/scenario/names";
import type { Facts } from "~/engine/scenario/schema";
import { score } from "~/engine/scoring/score";
import { type Reader, toChoiceText } from "~/engine/show/conversation";
import { viewRefusal } from "~/engine/show/refusal-view";
import type { Judged } from "~/services/judge/judge-attempt.server";
import { clairvoyantLine, judgementOf } from "~/services/judge/judgements.server";
import { type RoundedTurn, roundTurns } from "~/services/judge/rounded-turns";
import type { OpenAttempt } from "~/services/play/replay-attempt.server";
import type { AdviceView, DecisiveTurn, JudgedTurnView, JudgementView, LineChoice, LineView, LossReason } from "~/views/judgement";
import { reasonTitles } from "./reason-titles";

/** Judges an ended attempt. Null where its case cannot be explored. */
export async function viewJudgement(open: OpenAttempt, withClairvoyant: boolean): Promise<JudgementView | null> {
  const { stored, rules, played } = open;
  const found = await judgementOf(stored);
  if (!found || found.turns.length === 0) return null;
  const worth = roundTurns(found.turns);
  const turns = found.turns.flatMap((turn, index) => {
    const rounded = worth[index];
    return rounded ? [toTurn(open, turn, rounded)] : [];
  });
  const { parted } = found;
  const clairvoyant = withClairvoyant ? await clairvoyantLine(stored) : null;
  return {
    start: turns[0]?.before ?? 0,
    losses: toTenth(turns.reduce((sum, { loss }) => sum + loss, 0)),
    luck: toTenth(turns.reduce((sum, { luck }) => sum + luck, 0)),
    reached: turns.at(-1)?.after ?? 0,
    total: score(rules, played).total,
    turns,
    decisive: decisiveOf(turns),
    parted: parted && { turn: parted.turn, best: toLine(open, played.turns.slice(0, parted.turn - 1), parted.best) },
    csat: found.csat,
    clairvoyant: clairvoyant && toLine(open, [], clairvoyant),
  };
}

function toTurn({ rules, played, reader }: OpenAttempt, judgedTurn: Judged["turns"][number], worth: RoundedTurn): JudgedTurnView {
  const { number, verdict, reasons } = judgedTurn;
  const turn = played.turns.find((one) => one.number === number);
  if (!turn) throw new Error(`turn ${number} was judged, and not played`);
  return {
    number,
    verdict,
    ...worth,
    learned: turn.after.known
      .filter((name) => !turn.before.known.includes(name) && !rules.scenario.facts[name]?.internal)
      .map((name) => rules.scenario.facts[name]?.label ?? name),
    advice: toAdvice(rules, turn, judgedTurn.advice, reader),
    reasons: reasons.map((reason) => toTold(rules, turn, reason, reader)),
  };
}

/** A reason with titles instead of names; of a decision point also what was right there. */
function toTold(rules: Rules, { refusal, before }: Turn, reason: Reason, reader: Reader): LossReason {
  const { minutes = 0 } = reason;
  if (reason.code === "fault" || reason.code === "fault-risk") return { code: reason.code, faults: reason.about, minutes, right: "" };
  const { code, about } = reason;
  const titles = refusal && code.startsWith("refused.") ? viewRefusal(rules, refusal).titles : reasonTitles(rules, code, about);
  const right = code.startsWith("decision.") ? (rules.scenario.decisions[about[0] ?? ""]?.right ?? "") : "";
  const say = (text: string) => fill(text, rules.scenario, before.facts, reader.surface, reader.locale);
  return { code, titles: titles.map(say), minutes, right: say(right) };
}

function toAdvice(rules: Rules, turn: Turn, advice: Advice, reader: Reader): AdviceView {
  if (advice.kind !== "better") return advice;
  const choice = sayNamed(rules, turn, advice.choice, reader);
  return choice ? { kind: "better", choice } : { kind: "none" };
}

/** A choice by its short name, as it would have stood at this turn. */
function sayNamed(rules: Rules, { situation, before }: Turn, name: string, reader: Reader): LineChoice | null {
  const [entry] = toEntries([name]);
  const move = rules.moves.get(situation)?.find((found) => found.name === entry?.choice);
  if (!move) return null;
  const gives = givenBy(move.choice);
  const amount = gives?.amount ?? entry?.amount;
  const giving = gives && amount !== undefined ? { authority: gives.authority, amount } : null;
  return {
    kind: move.kind,
    ...toChoiceText(rules, { move, giving, typed: rightOf(rules, move, entry?.typing, before.facts) }, before.facts, reader),
  };
}

/** What someone would have typed who typed it right; null for a slip, which can be anything. */
function rightOf({ scenario }: Rules, { choice: { types } }: Move, typing: Typing | null | undefined, facts: Facts): string | null {
  return types && typing === "right" ? (rightTexts(scenario, types.right, facts)[0] ?? null) : null;
}

function toLine({ stored, rules, reader }: OpenAttempt, before: readonly Turn[], names: readonly string[]): LineView {
  const log = [...stored.log.slice(0, before.length), ...toEntries(names)];
  const played = replay(rules, stored.head.facts, stored.head.mode, log);
  const { ending, total } = score(rules, played);
  const title = rules.scenario.endings[ending]?.title ?? "";
  return {
    choices: played.turns.slice(before.length).map(({ number, move, giving, typing, before: at }) => ({
      turn: number,
      kind: move.kind,
      ...toChoiceText(rules, { move, giving, typed: rightOf(rules, move, typing, at.facts) }, at.facts, reader),
    })),
    ending: { title: fill(title, rules.scenario, played.held.position.facts, reader.surface, reader.locale), total },
  };
}

/** The first turn that took a pass out of reach, cost more than a mistake or failed the attempt; else the dearest mistake. */
function decisiveOf(turns: readonly JudgedTurnView[]): DecisiveTurn | null {
  let decisive: JudgedTurnView | null = null;
  for (const turn of turns) {
    const { verdict } = turn;
    if (verdict === "turning-point" || verdict === "critical") return { turn: turn.number, verdict };
    if (verdict === "mistake" && turn.loss > (decisive?.loss ?? 0)) decisive = turn;
  }
  return decisive && { turn: decisive.number, verdict: "mistake" };
}
