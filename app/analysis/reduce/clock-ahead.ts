import type { Move } from "~/engine/machine/moves";
import { deadlineMinutes } from "~/engine/machine/position";
import type { Rules } from "~/engine/play/rules";
import { givenBy } from "~/engine/scenario/choice";
import type { Facts } from "~/engine/scenario/schema";
import { type IsLive, namesRead, type Reads, toIsLive } from "./reads";
import { reaching, type Seasons, type Situations } from "./seasons";

/** The clock and patience as far as they can still matter in a season. */
export interface ClockAhead {
  clock: (situation: number, minutes: number) => number;
  patience: (situation: number, patience: number) => number;
}

export function toClockAhead(rules: Rules, seasons: Seasons, reads: Reads, facts: Facts): (season: number) => ClockAhead {
  const bySeason = new Map<number, ClockAhead>();
  const make = (season: number): ClockAhead => {
    const situations = seasons.at(season);
    return {
      clock: toClock(rules, seasons, situations, reads, toIsLive(reads, situations), facts),
      patience: toPatience(rules, seasons, situations),
    };
  };
  return (season) => {
    const known = bySeason.get(season) ?? make(season);
    bySeason.set(season, known);
    return known;
  };
}

/** The clock as far as a deadline can still read it: exact while one may pass or be moved on the way, else the last that has passed. */
function toClock(rules: Rules, seasons: Seasons, situations: Situations, reads: Reads, isLive: IsLive, facts: Facts): ClockAhead["clock"] {
  const names = namesRead(reads, "late");
  if (names.length === 0) return () => 0;
  const isMoving = (name: string) => {
    const minutes = rules.scenario.deadlines[name]?.minutes;
    return typeof minutes === "object" && reads.changing.includes(minutes.fact);
  };
  const deadlines = names.map((name) => ({ name, isMoving: isMoving(name), minutes: deadlineMinutes(rules.scenario, name, facts) }));
  const { refused } = rules.scenario;
  // What is refused can be tried again and again, and each time costs minutes.
  const minutesAhead = mostAhead(rules, seasons, situations, (move) =>
    refused.minutes > 0 && canBeRefused(rules, move)
      ? Number.POSITIVE_INFINITY
      : Math.max(0, ...move.paths.map(({ changing }) => changing.minutes)),
  );
  return (situation, clock) => {
    const ahead = deadlines.filter(({ name }) => isLive("late", name, situation));
    if (ahead.some(({ isMoving: moves }) => moves)) return clock;
    const live = ahead.map(({ minutes }) => minutes);
    const most = clock + (minutesAhead[situation] ?? 0);
    if (live.some((minutes) => minutes > clock && minutes <= most)) return clock;
    return Math.max(0, ...live.filter((minutes) => minutes <= clock));
  };
}

function canBeRefused({ scenario, limits }: Rules, { choice, opens, paths }: Move): boolean {
  const barred = opens !== undefined && !limits.resources.includes(scenario.resources[opens]?.class ?? "");
  return barred || Boolean(choice.needs ?? choice.uses ?? givenBy(choice)) || paths.some(({ branch }) => branch?.uses);
}

/** Patience as far as it can still run out: more than all that can be lost on the way is as good as any. */
function toPatience(rules: Rules, seasons: Seasons, situations: Situations): ClockAhead["patience"] {
  const lossAhead = mostAhead(rules, seasons, situations, ({ paths }) =>
    Math.max(0, ...paths.map(({ changing }) => -changing.effects.reduce((sum, { patience = 0 }) => sum + Math.min(0, patience), 0))),
  );
  return (situation, patience) => Math.min(patience, (lossAhead[situation] ?? 0) + 1);
}

/** The most that a line can still take of something from each situation: an upper bound, infinite where a choice that takes it can be taken again. */
function mostAhead(
  { moves }: Rules,
  { names, index }: Seasons,
  { leads, circle, back, spent }: Situations,
  cost: (move: Move) => number,
): number[] {
  const places = new Map<string, number[]>();
  for (const [situation, list] of moves)
    for (const { name } of list) places.set(name, [...(places.get(name) ?? []), index.get(situation) ?? 0]);
  const isShared = ({ name }: Move) => (places.get(name)?.length ?? 0) > 1;
  const most = (move: Move) =>
    move.choice.again ? (cost(move) > 0 ? Number.POSITIVE_INFINITY : 0) : spent.has(move.name) ? 0 : cost(move);
  const rings = Math.max(0, ...circle) + 1;
  const members = new Array<number>(rings).fill(0);
  for (const ring of circle) members[ring] = (members[ring] ?? 0) + 1;
  const within = new Array<number>(rings).fill(0);
  const onward = new Array<number>(rings).fill(0);
  const shared = new Map<string, number>();
  // Circles are numbered against the leads, so what a circle leads to is summed up before it.
  const order = names.map((_, at) => at).sort((one, other) => (circle[one] ?? 0) - (circle[other] ?? 0));
  for (const at of order) {
    const own = circle[at] ?? 0;
    let staying = 0;
    let leaving = 0;
    for (const move of moves.get(names[at] ?? "") ?? []) {
      if (isShared(move)) shared.set(move.name, Math.max(shared.get(move.name) ?? 0, most(move)));
      else if (members[own] === 1 && move.paths.every(({ to }) => to !== undefined && to !== names[at]))
        leaving = Math.max(leaving, most(move));
      else staying += most(move);
    }
    within[own] = (within[own] ?? 0) + staying + leaving;
    for (const lead of leads[at] ?? []) {
      const other = circle[lead] ?? 0;
      if (other !== own) onward[own] = Math.max(onward[own] ?? 0, (within[other] ?? 0) + (onward[other] ?? 0));
    }
  }
  const ahead = names.map((_, at) => (within[circle[at] ?? 0] ?? 0) + (onward[circle[at] ?? 0] ?? 0));
  for (const [name, taken] of shared)
    if (taken > 0) for (const at of reaching(places.get(name) ?? [], back)) ahead[at] = (ahead[at] ?? 0) + taken;
  return ahead;
}
