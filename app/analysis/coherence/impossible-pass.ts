import type { Graph } from "~/analysis/graph/graph";
import type { Edge, Node } from "~/analysis/graph/node";
import { subgraphTo } from "~/analysis/graph/subgraph";
import { noTally } from "~/analysis/graph/tally";
import { type Trail, type Trailed, withTrail } from "~/analysis/graph/trail";
import { passGoal } from "~/analysis/search/goal";
import { nameOf } from "~/analysis/search/prove";
import { toSearch } from "~/analysis/search/search";
import type { Solution } from "~/analysis/search/solve";
import { isMarked } from "~/engine/count/mark";
import { byKind, fairLists } from "~/engine/count/money";
import { touchFaults } from "~/engine/count/safeguard";
import type { Rules } from "~/engine/play/rules";
import { type MoneyKind, moneyKinds } from "~/engine/scenario/names";
import type { Band } from "~/engine/scenario/schema";
import { faultAt } from "~/engine/scoring/fault";

/** What no line that passes may hold. */
const wrongs = ["harm", "fault", "unverified", "money"] as const;
export type Wrong = (typeof wrongs)[number];

/** A line that passes and should not be able to. */
export interface ImpossiblePass {
  wrong: Wrong;
  line: string[];
  total: number;
}

/** What is searched: the graph of a variant, and what a line comes to. */
type Searched = Pick<Solution, "graph" | "resultAt">;

/**
 * The best line that passes in spite of each wrong, for those that have one. It is found by search in the lines that hold the wrong and nothing else, so
 * finding none proves that there is none. What counts as money far from fair is said here, whatever the model's knock-outs are. Typed amounts stand for their
 * class.
 */
export function impossiblePasses(searched: Searched): ImpossiblePass[] {
  return wrongs.flatMap((wrong) => {
    const found =
      wrong === "money"
        ? passWithMoney(searched)
        : passAlong(searched, has(searched.graph.rules, wrong), endHas(searched.graph.rules, wrong));
    return found ? [{ wrong, ...found }] : [];
  });
}

type Found = Omit<ImpossiblePass, "wrong"> | null;

/** Read from the case and not from what was counted, so that a count which forgets something is found out. */
function has(rules: Rules, wrong: Exclude<Wrong, "money">): (edge: Edge) => boolean {
  const isUnverified = ({ from, move, path }: Edge) =>
    path !== null && touchFaults(rules.safeguards, move.choice, path, from.position).length > 0;
  if (wrong === "harm") return ({ move: { choice } }) => choice.harm !== undefined && isMarked(rules.model, choice);
  if (wrong === "unverified") return isUnverified;
  return (edge) => edge.move.choice.fault !== undefined || edge.path?.branch?.fault !== undefined || isUnverified(edge);
}

function endHas(rules: Rules, wrong: Wrong): (end: Node) => boolean {
  return ({ situation, position }) => {
    const ending = wrong === "fault" ? rules.scenario.endings[situation] : undefined;
    return ending !== undefined && faultAt(rules, ending, position) !== undefined;
  };
}

/** The best passing line that takes a choice of this sort, or ends so. */
function passAlong(searched: Searched, isHeld: (edge: Edge) => boolean, isHeldBy: (end: Node) => boolean): Found {
  const trailed = withTrail(searched.graph, { first: false, after: (mark: boolean, edge) => mark || isHeld(edge) });
  return bestPass(searched, trailed, (end, mark) => mark || isHeldBy(end));
}

/** The best passing line whose money is far from fair: one search for each kind, each fair band, and each way. */
function passWithMoney(searched: Searched): Found {
  const { scenario } = searched.graph.rules;
  if (scenario.fair === undefined) return null;
  const trail: Trail<string> = {
    first: "0 0",
    after: (mark, { tally }) => {
      if (tally.owed === 0 && tally.goodwill === 0) return mark;
      const [owed = 0, goodwill = 0] = mark.split(" ").map(Number);
      return `${owed + tally.owed} ${goodwill + tally.goodwill}`;
    },
  };
  // Formula 1 counts all money as one kind; what is owed, the file says.
  const { owed } = fairLists(scenario);
  const trailed = withTrail(searched.graph, trail);
  const bands = bandsIn(trailed.graph);
  let best: Found = null;
  for (const kind of moneyKinds)
    for (const band of bands[kind])
      for (const isFar of owed.includes(band) ? [isUnderpaid, isOverpaid] : [isOverpaid]) {
        const found = bestPass(searched, trailed, ({ end }, mark) => {
          const given = Number(mark.split(" ")[kind === "owed" ? 0 : 1]);
          return end?.bands[kind] === band && isFar(given, band);
        });
        if (found && (!best || found.total > best.total)) best = found;
      }
  return best;
}

/** The fair bands that count at some ending, each once. */
function bandsIn(graph: Graph): Record<MoneyKind, Set<Band>> {
  const found = byKind(() => new Set<Band>());
  subgraphTo(graph, ({ end }) => {
    for (const kind of moneyKinds) {
      const band = end?.bands[kind];
      if (band) found[kind].add(band);
    }
    return true;
  });
  return found;
}

// Far from fair is less than 0.8 lo of what is owed, or more than 1.25 hi of anything (scoring: knock-outs). Whole numbers, so that edges are exact.
function isUnderpaid(given: number, { lo, exact }: Band): boolean {
  return exact ? given < lo : 5 * given < 4 * lo;
}

function isOverpaid(given: number, { hi, exact }: Band): boolean {
  return exact ? given > hi : 4 * given > 5 * hi;
}

/** The best passing line to an ending that is wanted, by the way it was reached. */
function bestPass<Mark>(
  { resultAt }: Searched,
  { graph, markAt, sourceOf }: Trailed<Mark>,
  isWanted: (end: Node, mark: Mark) => boolean,
): Found {
  const there = subgraphTo(graph, (end) => isWanted(end, markAt(end)));
  if (!there) return null;
  const search = toSearch(there, (end, tally) => resultAt(sourceOf(end), tally));
  const found = search(there.opening, noTally, passGoal, "best", "any");
  return found && { line: found.line.map(nameOf), total: found.result.total };
}
