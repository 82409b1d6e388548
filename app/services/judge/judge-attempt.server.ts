import { advisedAt } from "~/analysis/belief/advice";
import { type Believer, believerOver } from "~/analysis/belief/belief";
import { bestCsat } from "~/analysis/belief/best-csat";
import { type BestPlan, toUnfold } from "~/analysis/belief/best-plan";
import { type DrawnVariant, type ExploredVariant, exploreVariant } from "~/analysis/belief/explored-variant";
import { askWithForesight } from "~/analysis/belief/foresight";
import { bestLine, follow, type JudgedTurn, judge, type TurnBelief } from "~/analysis/belief/judge";
import type { Belief } from "~/analysis/belief/prospect";
import { MOST_LOSS } from "~/analysis/belief/verdict";
import { MOST_POSITIONS } from "~/analysis/graph/graph";
import { TooManyPositions } from "~/analysis/graph/nodes";
import { EndlessLoop } from "~/analysis/graph/order";
import { compare } from "~/analysis/reasons/continuation";
import type { Reason } from "~/analysis/reasons/reason";
import { reasonsFor } from "~/analysis/reasons/reasons";
import { DeadEnd } from "~/analysis/search/solve";
import type { Model } from "~/engine/count/model";
import type { Limits } from "~/engine/limits/schema";
import type { AttemptHead, LogEntry } from "~/engine/play/attempt";
import { drawable } from "~/engine/play/draw";
import { replay } from "~/engine/play/replay";
import { type Rules, toRules } from "~/engine/play/rules";
import type { Scenario } from "~/engine/scenario/schema";
import { Cache } from "~/process/cache";

/** What an attempt is judged by, as plain data: its rules in the language that the case was written in. */
export interface JudgedBy {
  /** Equal for what is explored alike: the same versions, level and variants. */
  key: string;
  scenario: Scenario;
  limits: Limits;
  model: Model;
  gate: boolean;
}

/** An ended attempt, judged turn by turn by what could be known; choices by their names in the file, amounts behind `=`. */
export interface Judged {
  turns: (JudgedTurn & { reasons: Reason[] })[];
  /** Where the line first cost more than a shade though something better could be advised, and the best one from there; null where it never did. */
  parted: { turn: number; best: readonly string[] } | null;
  /** The greatest CSAT that a passing line reaches in this variant; null where none passes. */
  csat: number | null;
}

type Played = Pick<AttemptHead, "variant" | "facts" | "mode"> & { log: readonly LogEntry[] };

/** What can be known and expected of a case at a level, explored once for all who play it. */
interface Believed {
  rules: Rules;
  believer: Believer;
}

/** An explored case holds some tens of megabytes, and few are played at a time. */
const kept = new Cache<Believed | "unexplorable">(8);

/** By the key of a case, a situation where nothing is left to choose. */
const stuckAt = new Cache<string>(100);

/** A situation of a case where nothing is left to choose, as far as it has been explored ahead of time; null where none was met. */
export function deadEndOf({ key }: Pick<JudgedBy, "key">): string | null {
  return stuckAt.get(key) ?? null;
}

/** Null where the case cannot be explored: too many positions, a circle, or a dead end. */
export function judgeAttempt({ by, played }: { by: JudgedBy; played: Played }, most = MOST_POSITIONS): Judged | null {
  return asked(by, ({ rules, believer }) => askWithForesight(believer, (asking) => toJudged(rules, asking, played)), most);
}

/** The best line for someone who had known from the start which variant it is. */
export function bestForWhoKnew({ by, variant }: { by: JudgedBy; variant: string }): string[] | null {
  return asked(by, ({ rules }) => bestLine(toBelieved(rules, [variant]).believer, variant));
}

/** The case that is being explored ahead of time, as far as it has come. */
let ahead: { key: string; rules: Rules; explored: Map<string, ExploredVariant> } | null = null;

/**
 * Explores a case before anyone asks, so that its first debrief need not wait: one variant at a call, so that whoever waits meanwhile waits for no more than that. Says whether nothing is left to
 * explore.
 */
export function prepare(by: JudgedBy): boolean {
  if (kept.get(by.key) === undefined) {
    if (ahead?.key !== by.key) ahead = { key: by.key, rules: toRules(by.scenario, by.limits, by.model), explored: new Map() };
    const { rules, explored } = ahead;
    const next = toDrawn(rules, namesOf(by)).find(({ variant }) => !explored.has(variant));
    if (next) {
      const one = unlessUnexplorable(() => exploreVariant(rules, next));
      const stuck = one?.solved.graph.nodes.find(({ end, edges }) => !end && edges?.length === 0);
      if (stuck) stuckAt.set(by.key, stuck.situation);
      if (one) explored.set(next.variant, one);
      else kept.set(by.key, "unexplorable");
      return one === null;
    }
  }
  asked(by, ({ believer }) => askWithForesight(believer, ({ openings, value }) => openings.map(value)));
  return true;
}

function asked<Answer>(by: JudgedBy, ask: (found: Believed) => Answer, most = MOST_POSITIONS): Answer | null {
  const known = kept.get(by.key);
  if (known === "unexplorable") return null;
  // What others typed has filled up what is kept. Asked by itself, an attempt has all the room.
  const answer = known && unlessUnexplorable(() => ask(known));
  if (answer) return answer;
  const fresh = unlessUnexplorable(() => explored(by, most));
  kept.set(by.key, fresh ?? "unexplorable");
  return fresh && unlessUnexplorable(() => ask(fresh));
}

/** The case, explored; what was explored of it ahead of time is not explored again. */
function explored(by: JudgedBy, most: number): Believed {
  if (ahead?.key !== by.key || most !== MOST_POSITIONS) return toBelieved(toRules(by.scenario, by.limits, by.model), namesOf(by), most);
  const known = ahead;
  ahead = null;
  return toBelieved(known.rules, namesOf(by), most, known.explored);
}

function namesOf({ scenario, limits, gate }: JudgedBy): string[] {
  return drawable(scenario, limits.level, gate);
}

function unlessUnexplorable<Answer>(ask: () => Answer): Answer | null {
  try {
    return ask();
  } catch (error) {
    if (error instanceof TooManyPositions || error instanceof EndlessLoop || error instanceof DeadEnd) return null;
    throw error;
  }
}

function toBelieved(
  rules: Rules,
  names: readonly string[],
  most = MOST_POSITIONS,
  known: ReadonlyMap<string, ExploredVariant> = new Map(),
): Believed {
  const variants = toDrawn(rules, names).map((drawn) => known.get(drawn.variant) ?? exploreVariant(rules, drawn, most));
  return { rules, believer: believerOver(rules, variants, most) };
}

function toDrawn(rules: Rules, names: readonly string[]): DrawnVariant[] {
  return names.map((variant) => ({
    variant,
    weight: rules.scenario.variants[variant]?.weight ?? 0,
    facts: rules.scenario.variants[variant]?.facts ?? {},
  }));
}

function toJudged(rules: Rules, believer: Believer, { variant, facts, mode, log }: Played): Judged {
  const unfold = toUnfold(believer);
  const { turns } = replay(rules, facts, mode, log);
  const followed = follow(believer, variant, turns);
  const verdicts = judge(believer, variant, followed).map((turn, index) => {
    const step = followed[index];
    const reasons = step && !isFine(turn) ? reasonsFor(rules, compare(rules, turns, step, unfold), turn) : [];
    return { ...turn, reasons };
  });
  return { turns: verdicts, parted: partedAt(believer, unfold, variant, verdicts, followed), csat: bestCsat(believer, variant) };
}

/** The first dear turn at which something better can be advised, and the line that begins with it. */
function partedAt(
  believer: Believer,
  unfold: (belief: Belief) => BestPlan,
  variant: string,
  judged: readonly JudgedTurn[],
  followed: readonly TurnBelief[],
): Judged["parted"] {
  const at = judged.findIndex((turn) => !isFine(turn) && turn.loss > MOST_LOSS.best && turn.advice.kind === "better");
  const [turn, step] = [judged[at], followed[at]];
  const advised = step && advisedAt(believer, step.belief, step.prospect.name);
  if (!turn || !advised) return null;
  const holding = advised.outcomes.find(({ belief }) => belief.some(({ possible }) => possible.variant === variant));
  const rest = holding && unfold(holding.belief).get(variant);
  return { turn: turn.number, best: [advised.name, ...(rest ?? [])] };
}

function isFine({ verdict }: Pick<JudgedTurn, "verdict">): boolean {
  return verdict === "best" || verdict === "good";
}
