import type { PositionCut, Rest } from "~/analysis/reduce/cut-position";
import type { Seasons } from "~/analysis/reduce/seasons";
import { change } from "~/engine/machine/effects";
import type { Giving } from "~/engine/machine/guards";
import type { Path } from "~/engine/machine/moves";
import type { Position } from "~/engine/machine/position";
import { settle } from "~/engine/machine/settle";
import type { Rules } from "~/engine/play/rules";
import { endOf } from "~/engine/scoring/result";
import type { Node } from "./node";
import { toNumbering } from "./numbering";

/** The exploration met more positions than it may hold. */
export class TooManyPositions extends Error {
  constructor(
    readonly positions: number,
    readonly situation: string,
  ) {
    super(
      `stopped at ${positions} positions, on arriving at \`${situation}\`: make fewer choices free to be taken in any order, or raise the limit`,
    );
  }
}

/** The positions that were met, each once. */
export interface Nodes {
  all: Node[];
  /** Where a position comes to rest, once interrupts have taken it where they lead. */
  arrive: (situation: string, position: Position) => Node;
  /** The node of a position that stands where it is. */
  at: (situation: string, position: Position) => Node;
  /** Lets this many be met from now on. */
  allow: (positions: number) => void;
  /** Where a choice leads from a node, and the steps as it leaves them. */
  after: (node: Node, path: Path, giving: Giving | null) => { to: Node; steps: Position["steps"] };
}

/** What a place keeps of what comes to it, and the nodes that it has; all by number. */
interface Here {
  place: PositionCut;
  saids: number[];
  rests: number[];
  clocks: Map<number, number>;
  nodes: Map<number, Node>;
}

/** What a choice makes of the parts of positions, as the engine worked it out the first time; by number. */
interface Changes {
  rests: number[];
  saids: number[];
}

/** A key holds three numbers: below 2^20, 2^20 and 2^13. */
const [RESTS, CLOCKS] = [2 ** 20, 2 ** 13];

/**
 * Most choices change little of a position: what was said, and the clock. So what a choice makes of each part is worked out by the engine once for each
 * value of that part, and what a place keeps of it once for each place. (Everything has a number and nothing in here is a closure: this is asked for
 * every choice of every position.)
 */
export function toNodes(rules: Rules, seasons: Seasons, placeAt: (season: number, situation: string) => PositionCut, most: number): Nodes {
  const { scenario } = rules;
  const { interrupts, isEnding } = seasons;
  /** As places keep them, and as choices leave them. */
  const [saids, rests, clocks] = [toNumbering<readonly string[]>(), toNumbering<Rest>(), toNumbering<number>()];
  const [leftSaids, leftRests]: [(readonly string[])[], Rest[]] = [[], []];
  const seasonBySaid: number[] = [];
  const all: Node[] = [];
  let allowed = most;
  const met = new Map<number, Map<string, Here>>();
  const changes = new Map<Path, Map<number, Changes>>();

  function stand(situation: string, leftSaid: number, leftRest: number, clockMinutes: number): Node {
    const here = hereAt(seasonOf(leftSaid, leftRest), situation);
    let said = here.saids[leftSaid];
    if (said === undefined) {
      const kept = here.place.cutSaid(leftSaids[leftSaid] ?? []);
      said = saids.of(kept.join(), kept);
      here.saids[leftSaid] = said;
    }
    let rest = here.rests[leftRest];
    if (rest === undefined) {
      const kept = here.place.cutRest(leftRests[leftRest] as Rest);
      rest = rests.of(kept.key, kept.rest);
      here.rests[leftRest] = rest;
    }
    let clock = here.clocks.get(clockMinutes);
    if (clock === undefined) {
      const kept = here.place.cutClock(clockMinutes);
      clock = clocks.of(String(kept), kept);
      here.clocks.set(clockMinutes, clock);
    }
    const key = (said * RESTS + rest) * CLOCKS + clock;
    const known = here.nodes.get(key);
    if (known) return known;
    if (all.length >= allowed || rest >= RESTS || said >= RESTS || clock >= CLOCKS) throw new TooManyPositions(all.length, situation);
    const position = whole(rests.at(rest), saids.at(said), clocks.at(clock));
    const ending = isEnding(situation) ? scenario.endings[situation] : undefined;
    const end = ending ? endOf(rules, position, ending) : null;
    const node: Node = { id: all.length, situation, position, said, rest, end, edges: end ? [] : null, refuses: false };
    here.nodes.set(key, node);
    all.push(node);
    return node;
  }
  function seasonOf(leftSaid: number, leftRest: number): number {
    const passed = leftRests[leftRest]?.passed ?? [];
    if (passed.length > 0) return seasons.of(leftSaids[leftSaid] ?? [], passed);
    let season = seasonBySaid[leftSaid];
    if (season === undefined) {
      season = seasons.of(leftSaids[leftSaid] ?? [], passed);
      seasonBySaid[leftSaid] = season;
    }
    return season;
  }
  function hereAt(season: number, situation: string): Here {
    let places = met.get(season);
    if (!places) {
      places = new Map();
      met.set(season, places);
    }
    let here = places.get(situation);
    if (!here) {
      here = { place: placeAt(season, situation), saids: [], rests: [], clocks: new Map(), nodes: new Map() };
      places.set(situation, here);
    }
    return here;
  }
  function changesOf(path: Path, amount: number): Changes {
    let amounts = changes.get(path);
    if (!amounts) {
      amounts = new Map();
      changes.set(path, amounts);
    }
    let known = amounts.get(amount);
    if (!known) {
      known = { rests: [], saids: [] };
      amounts.set(amount, known);
    }
    return known;
  }
  function at(situation: string, position: Position): Node {
    return stand(situation, leftSaids.push(position.said) - 1, leftRests.push(position) - 1, position.clockMinutes);
  }
  function arrive(situation: string, position: Position): Node {
    const settled = settle(interrupts, isEnding, situation, position);
    return at(settled.situation, settled.position);
  }
  function after(node: Node, path: Path, giving: Giving | null): { to: Node; steps: Position["steps"] } {
    const { situation, position } = node;
    const to = path.to ?? situation;
    const known = changesOf(path, giving?.amount ?? 0);
    let rest = known.rests[node.rest];
    let said = known.saids[node.said];
    if (rest === undefined || said === undefined) {
      const changed = change(scenario, position, path.changing, giving ?? undefined);
      rest ??= leftRests.push(changed) - 1;
      said ??= leftSaids.push(changed.said) - 1;
      known.rests[node.rest] = rest;
      known.saids[node.said] = said;
    }
    const left = leftRests[rest] as Rest;
    const clockMinutes = position.clockMinutes + path.changing.minutes;
    if (interrupts.length > 0) {
      const made = whole(left, leftSaids[said] ?? [], clockMinutes);
      const settled = settle(interrupts, isEnding, to, made);
      if (settled.situation !== to || settled.position !== made) return { to: at(settled.situation, settled.position), steps: left.steps };
    }
    return { to: stand(to, said, rest, clockMinutes), steps: left.steps };
  }
  function allow(positions: number): void {
    allowed = positions;
  }
  return { all, arrive, at, allow, after };
}

function whole(rest: Rest, said: readonly string[], clockMinutes: number): Position {
  const { facts, known, opened, stock, steps, given, granted, decided, passed, patience, mood } = rest;
  return { facts, known, opened, said, stock, steps, given, granted, decided, passed, clockMinutes, patience, mood };
}
