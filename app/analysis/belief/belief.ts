import { type Graph, MOST_POSITIONS, toGraph } from "~/analysis/graph/graph";
import type { Edge, Node } from "~/analysis/graph/node";
import { addTally, noTally } from "~/analysis/graph/tally";
import { nameOf } from "~/analysis/search/prove";
import { start } from "~/engine/machine/start";
import type { Rules } from "~/engine/play/rules";
import type { Facts } from "~/engine/scenario/schema";
import { isAdvisable } from "./advisable";
import { type DrawnVariant, type ExploredVariant, exploreVariant, ROOM } from "./explored-variant";
import type { Belief, PossibleVariant, Prospect, ProspectTurn, VariantPosition } from "./prospect";
import { fileText, positionText, turnText } from "./shown-text";

/** Judges what can be expected by who knows only what was shown (scoring: choice apart from luck). */
export interface Believer {
  openings: Belief[];
  /** V: the greatest expected total over ways of playing that depend only on what was shown. */
  value: (belief: Belief) => number;
  /** Q: what can be expected after a choice. */
  valueAfter: (prospect: Prospect) => number;
  /** Where a choice leads that is offered, with any amount; null where it is offered in no variant. */
  prospect: (belief: Belief, choose: (standing: VariantPosition) => Edge | null) => Prospect | null;
  /** The choice to make: of the best the first that a trainer would advise, or else the first. Null at an ending. */
  best: (belief: Belief) => Prospect | null;
  /** Every choice after which no less than `least` can be expected, in the order of the file. */
  worthwhile: (belief: Belief, least: number) => { prospect: Prospect; value: number }[];
  /** The same variants with nothing searched yet, to be judged with more or less foresight; to the end, over this many beliefs at most, or over all. */
  afresh: (foresight: Foresight, most?: number) => Believer;
}

/**
 * How far ahead a belief is followed: to the end, which is exact, or for one turn, after which the variant counts as known. The second looks at nothing
 * except the choices of the beliefs that it is asked for.
 */
export type Foresight = "end" | "turn";

/** Following beliefs to the end met more of them than it may. */
export class TooManyBeliefs extends Error {
  constructor(readonly beliefs: number) {
    super(`stopped at ${Math.floor(beliefs)} beliefs`);
  }
}

/**
 * A belief takes at least as long to search as twenty positions to explore, for each of its choices is shown and bounded in each variant; and in a large
 * graph, as long as one in fifty of its positions.
 */
const [POSITIONS_A_BELIEF, BELIEFS_A_GRAPH] = [20, 50];

/** Explores the same positions of each variant as the check does, `most` of them, and believes in them. Throws where a variant cannot be explored. */
export function toBeliever(rules: Rules, variants: readonly DrawnVariant[], most = MOST_POSITIONS): Believer {
  return believerOver(
    rules,
    variants.map((drawn) => exploreVariant(rules, drawn, most)),
    most,
  );
}

/**
 * Believes in variants that were explored. Positions that show different words are kept apart besides: they can be many
 * more, and are never explored as a whole, so the beliefs that are searched are counted instead. Throws where a variant cannot be explored.
 */
export function believerOver(rules: Rules, explored: readonly ExploredVariant[], most = MOST_POSITIONS): Believer {
  const seen = toSeen(rules);
  const largest = Math.max(...explored.map(({ positions }) => positions));
  const mostBeliefs = most / Math.max(POSITIONS_A_BELIEF, largest / BELIEFS_A_GRAPH);
  const shown = new Map<string, Graph>();
  // What was shown is kept from one line to the next, until it is as much as a variant may have.
  const shownIn = (variant: string, facts: Facts): Graph => {
    const known = shown.get(variant);
    if (known && known.nodes.length <= most) return known;
    const made = toGraph(rules, facts, { most: ROOM * most, withWords: true });
    shown.set(variant, made);
    return made;
  };
  const afresh: Believer["afresh"] = (foresight, beliefs = mostBeliefs) => {
    const possibles = explored.map(({ variant, weight, solved, facts }) => ({
      variant,
      weight,
      solved,
      shown: shownIn(variant, facts),
      opening: start(rules.scenario, rules.limits, facts),
    }));
    return believerOf(rules, possibles, { seen, afresh, foresight, mostBeliefs: Math.min(beliefs, mostBeliefs) });
  };
  return afresh("end");
}

interface BelieverParts {
  seen: (edge: Edge, drawn: PossibleVariant) => string;
  afresh: Believer["afresh"];
  foresight: Foresight;
  mostBeliefs: number;
}

function believerOf(
  rules: Rules,
  possibles: readonly PossibleVariant[],
  { seen, afresh, foresight, mostBeliefs }: BelieverParts,
): Believer {
  // A line that is judged asks again and again what is best in the same belief.
  const searched = new Map<string, { best: Prospect | null; value: number }>();
  let beliefs = 0;

  const known = ({ possible: { solved }, node, past }: VariantPosition): number =>
    solved.value(solved.graph.nodeAt(node.situation, node.position), past);
  const expected = (belief: Belief, of: (standing: VariantPosition) => number): number =>
    mean(belief.map((standing) => [standing.possible.weight, of(standing)]));
  const prospect: Believer["prospect"] = (belief, choose) => {
    const groups = new Map<string, VariantPosition[]>();
    const turns: ProspectTurn[] = [];
    for (const standing of belief) {
      const edge = choose(standing);
      if (!edge) continue;
      turns.push({ standing, edge });
      const key = seen(edge, standing.possible);
      const group = groups.get(key) ?? [];
      group.push({ possible: standing.possible, node: edge.to, past: addTally(standing.past, edge.tally) });
      groups.set(key, group);
    }
    const [first] = turns;
    if (!first) return null;
    const total = weightOf([...groups.values()].flat());
    const outcomes = [...groups.values()].map((group) => ({ chance: weightOf(group) / total, belief: group }));
    return { name: nameOf(first.edge), turns, outcomes };
  };
  const prospects = (belief: Belief): Prospect[] => {
    const names = new Map<string, Edge>();
    for (const { possible, node } of belief) {
      for (const edge of possible.shown.edges(node)) names.set(nameOf(edge), edge);
    }
    return [...names.values()].flatMap(
      ({ move: { name: choice }, giving, typing }) =>
        prospect(belief, ({ possible, node }) => possible.shown.take(node, { choice, giving, typing })) ?? [],
    );
  };
  /** What could be expected after it if the variant were known then: no less than what can be. */
  const bound = ({ outcomes }: Prospect): number => outcomes.reduce((sum, { chance, belief }) => sum + chance * expected(belief, known), 0);
  const valueAfter = (after: Prospect): number =>
    foresight === "turn" ? bound(after) : after.outcomes.reduce((sum, { chance, belief }) => sum + chance * value(belief), 0);
  const search = (belief: Belief) => {
    const key = belief.map(keyOf).join(";");
    const made = searched.get(key) ?? searchOnce(belief);
    searched.set(key, made);
    return made;
  };
  const searchOnce = (belief: Belief): { best: Prospect | null; value: number } => {
    beliefs += 1;
    if (foresight === "end" && beliefs > mostBeliefs) throw new TooManyBeliefs(mostBeliefs);
    const ranked = prospects(belief)
      .map((found) => ({ found, most: bound(found) }))
      .sort((one, other) => other.most - one.most);
    let found: { best: Prospect | null; value: number } = { best: null, value: Number.NEGATIVE_INFINITY };
    let isBestAdvisable = false;
    for (const { found: next, most: atMost } of ranked) {
      // Nobody does better than who knows the variant, so what is bounded below the best is not looked at.
      if (atMost <= found.value + (isBestAdvisable ? EQUAL : -EQUAL)) break;
      const reached = valueAfter(next);
      const isTie = Math.abs(reached - found.value) <= EQUAL;
      if (isTie ? isBestAdvisable || !isAdvisable(next) : reached < found.value) continue;
      found = { best: next, value: isTie ? found.value : reached };
      isBestAdvisable = isAdvisable(next);
    }
    return found;
  };
  const value = (belief: Belief): number => {
    const [first] = belief;
    if (!first) throw new Error("a belief holds one variant or more");
    if (belief.length === 1 || belief.every(({ node }) => node.end)) return expected(belief, known);
    return search(belief).value;
  };
  return {
    openings: openings(rules, possibles),
    value,
    valueAfter,
    prospect,
    best: (belief) => (belief.every(({ node }) => node.end) ? null : search(belief).best),
    worthwhile: (belief, least) =>
      prospects(belief).flatMap((found) => {
        const value = bound(found) < least ? Number.NEGATIVE_INFINITY : valueAfter(found);
        return value < least ? [] : [{ prospect: found, value }];
      }),
    afresh,
  };
}

/** Below this, two values differ by nothing except the arithmetic. */
const EQUAL = 1e-9;

function keyOf({ possible, node, past }: VariantPosition): string {
  return `${possible.variant} ${node.id} ${Object.values(past).join()}`;
}

function openings(rules: Rules, possibles: readonly PossibleVariant[]): Belief[] {
  const groups = new Map<string, VariantPosition[]>();
  for (const possible of possibles) {
    const { opening } = possible.shown;
    const key = `${fileText(rules, possible.opening)}\n${positionText(rules, opening, possible)}`;
    groups.set(key, [...(groups.get(key) ?? []), { possible, node: opening, past: noTally }]);
  }
  return [...groups.values()];
}

/** What a turn shows and leaves to choose from, each asked once. */
function toSeen(rules: Rules): (edge: Edge, drawn: PossibleVariant) => string {
  const at = new WeakMap<Node, string>();
  return (edge, drawn) => {
    const next = at.get(edge.to) ?? positionText(rules, edge.to, drawn);
    at.set(edge.to, next);
    return `${turnText(rules, edge, drawn)}\n${next}`;
  };
}

function weightOf(belief: Belief): number {
  return belief.reduce((sum, { possible }) => sum + possible.weight, 0);
}

function mean(weighted: readonly (readonly [weight: number, value: number])[]): number {
  const total = weighted.reduce((sum, [weight]) => sum + weight, 0);
  return weighted.reduce((sum, [weight, value]) => sum + weight * value, 0) / total;
}
