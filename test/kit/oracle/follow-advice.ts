import { advisedAt } from "~/analysis/belief/advice";
import { type Believer, toBeliever } from "~/analysis/belief/belief";
import type { Belief, Prospect } from "~/analysis/belief/prospect";
import { canPass } from "~/analysis/belief/verdict";
import { nameOf } from "~/analysis/search/prove";
import { begin } from "~/engine/play/begin";
import { toEntries } from "~/engine/play/entries";
import { type Replay, replay } from "~/engine/play/replay";
import type { Rules } from "~/engine/play/rules";
import type { Turn } from "~/engine/play/turn";
import type { Facts } from "~/engine/scenario/schema";
import { holdsRaw, valueRaw } from "./holds-raw";

/** A piece of advice, the choices that came before it, and what is wrong with it. */
export interface BadAdvice {
  variant: string;
  line: string[];
  advice: string;
  wrong: string[];
}

/** Where a search stands: what is known there, and what was played in each variant that is still possible. */
interface Standing {
  belief: Belief;
  line: string[];
  played: ReadonlyMap<string, Replay>;
}

/**
 * Leaves each best line of a draw once, by every choice that is there, and then follows the advice to the end or until there is none. Every choice that is
 * advised on the way is played through the engine in every variant that was still possible, and held against the file.
 */
export function followAdvice(rules: Rules, variants: readonly string[], { mostTurns = Number.POSITIVE_INFINITY } = {}) {
  const { scenario } = rules;
  const drawn = variants.map((variant) => ({
    variant,
    weight: scenario.variants[variant]?.weight ?? 0,
    facts: scenario.variants[variant]?.facts ?? {},
  }));
  const believer = toBeliever(rules, drawn);
  const bad: BadAdvice[] = [];
  let advised = 0;
  let lost = 0;
  let silent = 0;
  const seen = new Set<string>();
  const check = (at: Standing, advice: string): void => {
    advised += 1;
    for (const { possible } of at.belief) {
      const { variant } = possible;
      const facts = scenario.variants[variant]?.facts ?? {};
      const before = at.played.get(variant);
      const after = replay(rules, facts, "solo", toEntries([...at.line, advice]), before);
      const wrong = wrongWith(rules, after);
      if (wrong.length > 0) bad.push({ variant, line: at.line, advice, wrong });
    }
  };
  const go = (at: Standing, { name, outcomes }: Prospect): Standing[] =>
    outcomes.map(({ belief }) => {
      const line = [...at.line, name];
      const played = belief.map(({ possible: { variant } }) => {
        const facts: Facts = scenario.variants[variant]?.facts ?? {};
        return [variant, replay(rules, facts, "solo", toEntries(line), at.played.get(variant))] as const;
      });
      return { belief, line, played: new Map(played) };
    });
  /** Where the advice leads from here, without what was met before. */
  const followed = (at: Standing, taken: string): Standing[] => {
    if (at.belief.every(({ node }) => node.end)) return [];
    if (!canPass(at.belief)) {
      lost += 1;
      return [];
    }
    const advice = advisedAt(believer, at.belief, taken);
    if (!advice) {
      silent += 1;
      return [];
    }
    check(at, advice.name);
    return go(at, advice);
  };
  const isNew = (at: Standing) => {
    const key = at.belief.map(({ possible, node, past }) => `${possible.variant} ${node.id} ${Object.values(past).join()}`).join(";");
    return !seen.has(key) && seen.add(key);
  };
  const followToEnd = (first: Standing): void => {
    const open = [first];
    for (let at = open.pop(); at; at = open.pop()) {
      if (at.line.length - first.line.length >= mostTurns || !isNew(at)) continue;
      open.push(...followed(at, ""));
    }
  };
  const bests = believer.openings.map((belief): Standing => {
    const played = belief.map(({ possible: { variant } }) => {
      const facts = scenario.variants[variant]?.facts ?? {};
      return [variant, { held: begin(rules, facts), turns: [] satisfies Turn[] } as Replay] as const;
    });
    return { belief, line: [], played: new Map(played) };
  });
  let turns = 0;
  for (let at = bests.pop(); at; at = bests.pop()) {
    const best = believer.best(at.belief);
    if (!best) continue;
    turns += 1;
    followed(at, "");
    for (const other of choicesAt(believer, at.belief)) {
      if (other.name === best.name) continue;
      followed(at, other.name);
      for (const next of go(at, other)) followToEnd(next);
    }
    bests.push(...go(at, best));
  }
  return { bad, advised, lost, silent, turns };
}

function choicesAt(believer: Believer, belief: Belief): Prospect[] {
  const edges = new Map(belief.flatMap(({ possible, node }) => possible.shown.edges(node).map((edge) => [nameOf(edge), edge] as const)));
  return [...edges.values()].flatMap(
    ({ move: { name: choice }, giving, typing }) =>
      believer.prospect(belief, ({ possible, node }) => possible.shown.take(node, { choice, giving, typing })) ?? [],
  );
}

/** What of the last turn a trainer would not have advised, as the file says it. */
export function wrongWith(rules: Rules, { turns, held }: Replay): string[] {
  const { scenario } = rules;
  const turn = turns.at(-1);
  if (!turn) throw new Error("advice is a turn");
  const { choice } = turn.move;
  const wrong: string[] = turn.counts.faults.map((fault) => `a fault: ${fault}`);
  if (turn.refusal) wrong.push("refused");
  if (valueRaw(rules, scenario.endings[held.situation]?.fault, held.position)) wrong.push("an ending that is a fault");
  if (choice.harm) wrong.push("harm");
  if (turn.counts.brokenPromises > 0) wrong.push("a broken promise");
  for (const part of [choice, turn.path?.branch])
    for (const [name, judged] of Object.entries(part?.decides ?? {})) if (judged !== "right") wrong.push(`${judged}: ${name}`);
  if (turn.giving && !isDue(rules, turn)) wrong.push("money that is not due");
  return wrong;
}

/** Held against the bands as the file writes them; formula 1 knows one kind of money. */
function isDue(rules: Rules, { after, move, giving }: Turn): boolean {
  const { fair = [], failure, authority } = rules.scenario;
  const kindOf = (name: string): "owed" | "goodwill" | null => {
    const found = authority[name];
    if (found?.unit !== "money" || found.charge || found.settles === "nothing" || (!found.settles && !found.remedy)) return null;
    if (rules.model.formula === 1) return "owed";
    const only = Array.isArray(fair) ? (failure === "monetary" ? "owed" : "goodwill") : fair.owed || !fair.goodwill ? "owed" : "goodwill";
    return found.settles ?? only;
  };
  const kind = giving && kindOf(giving.authority);
  if (!giving || !kind) return true;
  const owed = Array.isArray(fair) ? (failure === "monetary" ? fair : []) : (fair.owed ?? []);
  const goodwill = Array.isArray(fair) ? (failure === "monetary" ? [] : fair) : (fair.goodwill ?? []);
  const bands = rules.model.formula === 1 ? [...owed, ...goodwill] : { owed, goodwill }[kind];
  const band = bands.find(({ when }) => holdsRaw(rules, when, after));
  const given = Object.entries(after.given).reduce((sum, [name, amount]) => (kindOf(name) === kind ? sum + amount : sum), 0);
  const isTyped = move.choice.gives?.amount === undefined;
  if (!band) return !isTyped;
  // The lowest of what is fair, so that an example reads as what is due; more only where something had been given before.
  const isFirst = given === giving.amount;
  return isTyped ? given >= band.lo && given <= (isFirst ? Math.max(1, band.lo) : band.hi) : given <= band.hi;
}
