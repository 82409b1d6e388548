import { change } from "~/engine/machine/effects";
import type { Giving } from "~/engine/machine/guards";
import type { Path } from "~/engine/machine/moves";
import type { Position } from "~/engine/machine/position";
import { settle } from "~/engine/machine/settle";
import type { Rules } from "~/engine/play/rules";
import { endOf } from "~/engine/scoring/result";
import { toInterned } from "./interned";
import type { Node } from "./node";
import type { Place, Rest } from "./relevance";
import type { Seasons } from "./situations";

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
  /** Where a choice leads from a node, and the steps as it leaves them. */
  after: (node: Node, path: Path, giving: Giving | null) => { to: Node; steps: Position["steps"] };
}

/** What was met at one place. Sets of what was said, rests and clocks by the number of what the place keeps of them. */
interface Here {
  place: Place;
  saids: Map<readonly string[], number>;
  rests: Map<Rest, number>;
  clocks: Map<number, number>;
  nodes: Map<number, Node>;
}

/** What choices make of the parts of positions, as the engine worked it out the first time. */
interface Changes {
  rests: Map<Rest, Position>;
  saids: Map<readonly string[], readonly string[]>;
}

/** A key holds three numbers: below 2^20, 2^20 and 2^13. */
const [RESTS, CLOCKS] = [2 ** 20, 2 ** 13];

/**
 * Most choices change little of a position: what was said, and the clock. So what a choice makes of each part is worked out by the engine once for each
 * value of that part, and what a place keeps of it once for each place. (No closures in here: this is asked for every choice of every position.)
 */
export function toNodes(rules: Rules, seasons: Seasons, placeAt: (season: number, situation: string) => Place, most: number): Nodes {
  const { scenario } = rules;
  const { interrupts, isEnding } = seasons;
  const [saids, rests, clocks] = [toInterned<readonly string[]>(), toInterned<Rest>(), toInterned<number>()];
  const all: Node[] = [];
  const met = new Map<number, Map<string, Here>>();
  const bySaid = new Map<readonly string[], number>();
  const changes = new Map<Path, Map<number, Changes>>();

  function stand(situation: string, said: readonly string[], rest: Rest, clockMinutes: number): Node {
    const here = hereAt(seasonOf(said, rest.passed), situation);
    let saidId = here.saids.get(said);
    if (saidId === undefined) {
      const kept = here.place.cutSaid(said);
      saidId = saids.of(kept.join(), kept);
      here.saids.set(said, saidId);
    }
    let restId = here.rests.get(rest);
    if (restId === undefined) {
      const kept = here.place.cutRest(rest);
      restId = rests.of(kept.key, kept.rest);
      here.rests.set(rest, restId);
    }
    let clockId = here.clocks.get(clockMinutes);
    if (clockId === undefined) {
      const kept = here.place.cutClock(clockMinutes);
      clockId = clocks.of(String(kept), kept);
      here.clocks.set(clockMinutes, clockId);
    }
    const key = (saidId * RESTS + restId) * CLOCKS + clockId;
    const known = here.nodes.get(key);
    if (known) return known;
    if (all.length >= most || clockId >= CLOCKS) throw new TooManyPositions(all.length, situation);
    const own = rests.at(restId);
    const position = whole(own, saids.at(saidId), clocks.at(clockId));
    const ending = isEnding(situation) ? scenario.endings[situation] : undefined;
    const end = ending ? endOf(rules, position, ending) : null;
    const node: Node = { id: all.length, situation, position, rest: own, end, edges: end ? [] : null };
    here.nodes.set(key, node);
    all.push(node);
    return node;
  }
  function seasonOf(said: readonly string[], passed: readonly string[]): number {
    if (passed.length > 0) return seasons.of(said, passed);
    let season = bySaid.get(said);
    if (season === undefined) {
      season = seasons.of(said, passed);
      bySaid.set(said, season);
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
      const place = placeAt(season, situation);
      here = { place, saids: new Map(), rests: new Map(), clocks: new Map(), nodes: new Map() };
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
      known = { rests: new Map(), saids: new Map() };
      amounts.set(amount, known);
    }
    return known;
  }
  function at(situation: string, position: Position): Node {
    return stand(situation, position.said, position, position.clockMinutes);
  }
  function arrive(situation: string, position: Position): Node {
    const settled = settle(interrupts, isEnding, situation, position);
    return at(settled.situation, settled.position);
  }
  function after(node: Node, path: Path, giving: Giving | null): { to: Node; steps: Position["steps"] } {
    const { situation, position, rest } = node;
    const to = path.to ?? situation;
    const known = changesOf(path, giving?.amount ?? 0);
    let next = known.rests.get(rest);
    if (!next) {
      next = change(scenario, position, path.changing, giving ?? undefined);
      known.rests.set(rest, next);
    }
    let said = known.saids.get(position.said);
    if (!said) {
      said = change(scenario, position, path.changing, giving ?? undefined).said;
      known.saids.set(position.said, said);
    }
    const clockMinutes = position.clockMinutes + path.changing.minutes;
    if (interrupts.length > 0) {
      const made = whole(next, said, clockMinutes);
      const settled = settle(interrupts, isEnding, to, made);
      if (settled.situation !== to || settled.position !== made) return { to: at(settled.situation, settled.position), steps: next.steps };
    }
    return { to: stand(to, said, next, clockMinutes), steps: next.steps };
  }
  return { all, arrive, at, after };
}

function whole(rest: Rest, said: readonly string[], clockMinutes: number): Position {
  const { facts, known, opened, stock, steps, given, granted, decided, passed, patience, mood } = rest;
  return { facts, known, opened, said, stock, steps, given, granted, decided, passed, clockMinutes, patience, mood };
}
