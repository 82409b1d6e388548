import { bestCsat } from "~/analysis/best-csat";
import { compare } from "~/analysis/continued";
import { bestLine, follow, type JudgedTurn, judge } from "~/analysis/judge";
import type { Reason } from "~/analysis/reason";
import { reasonsFor } from "~/analysis/reasons";
import { replay } from "~/engine/play/replay";
import type { StoredAttempt } from "~/store/port";
import { type Believed, believed, believedByVariant } from "./believed.server";

/** An ended attempt, judged turn by turn by what could be known; choices by their names in the file, amounts behind `=`. */
export interface Judged {
  turns: (JudgedTurn & { reasons: Reason[] })[];
  /** Where the line first cost more than a shade, and the best one from there; null where it never did. */
  parted: { turn: number; best: readonly string[] } | null;
  /** The greatest CSAT that a passing line reaches in this variant; null where none passes. */
  csat: number | null;
}

const MOST_KEPT = 200;
const kept = new Map<string, Judged | null>();

/** Judges the attempt, once: it has ended and changes no more. Null where its case cannot be explored. */
export async function judged({ head, log }: StoredAttempt): Promise<Judged | null> {
  const known = kept.get(head.id);
  if (known !== undefined) return known;
  const made = await believed(head, (found) => toJudged(found, { head, log }));
  const [oldest] = kept.keys();
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(head.id, made);
  return made;
}

/** The best line for who had known from the start which variant it is. */
export async function clairvoyantLine({ head }: StoredAttempt): Promise<string[] | null> {
  return believedByVariant(head, ({ believer }) => bestLine(believer, head.variant));
}

function toJudged({ rules, believer, unfold }: Believed, { head, log }: Pick<StoredAttempt, "head" | "log">): Judged {
  // By these rules, not by the reader's: what was explored remembers what it was asked about.
  const { turns } = replay(rules, head.facts, head.mode, log);
  const followed = follow(believer, head.variant, turns);
  const verdicts = judge(believer, head.variant, turns).map((turn, index) => {
    const step = followed[index];
    const lost = turn.verdict === "best" || turn.verdict === "good";
    const reasons = step && !lost ? reasonsFor(rules, compare(rules, turns.slice(0, turn.number - 1), step, unfold), turn) : [];
    return { ...turn, reasons };
  });
  const at = verdicts.findIndex(({ verdict, loss }) => verdict !== "best" && verdict !== "good" && loss > 0.05);
  const [turn, step] = [verdicts[at], followed[at]];
  const parted = turn && step ? { turn: turn.number, best: unfold(step.belief).get(head.variant) ?? [] } : null;
  return { turns: verdicts, parted, csat: bestCsat(believer, head.variant) };
}
