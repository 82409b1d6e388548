import type { Move } from "~/engine/machine/moves";
import { deadlineMinutes } from "~/engine/machine/position";
import type { Rules } from "~/engine/play/rules";
import type { Facts } from "~/engine/scenario/schema";
import type { Reads } from "./reads";
import type { Situations } from "./situations";

/** The clock as far as a deadline can still read it: exact while one may pass or be moved on the way, else the last that has passed. */
export function toClock(rules: Rules, situations: Situations, reads: Reads, facts: Facts): (situation: string, minutes: number) => number {
  const names = reads.names("late");
  if (names.length === 0) return () => 0;
  const isMoving = (name: string) => {
    const minutes = rules.scenario.deadlines[name]?.minutes;
    return typeof minutes === "object" && reads.changing.includes(minutes.fact);
  };
  const deadlines = names.map((name) => ({ name, isMoving: isMoving(name), minutes: deadlineMinutes(rules.scenario, name, facts) }));
  const minutesAhead = mostAhead(rules, situations, ({ paths }) => Math.max(0, ...paths.map(({ changing }) => changing.minutes)));
  return (situation, clock) => {
    const ahead = deadlines.filter(({ name }) => reads.isLive("late", name, situation));
    if (ahead.some(({ isMoving: moves }) => moves)) return clock;
    const live = ahead.map(({ minutes }) => minutes);
    const most = clock + (minutesAhead[situations.index.get(situation) ?? 0] ?? 0);
    if (live.some((minutes) => minutes > clock && minutes <= most)) return clock;
    return Math.max(0, ...live.filter((minutes) => minutes <= clock));
  };
}

/** Patience as far as it can still run out: more than all that can be lost on the way is as good as any. */
export function toPatience(rules: Rules, situations: Situations): (situation: string, patience: number) => number {
  const lossAhead = mostAhead(rules, situations, ({ paths }) =>
    Math.max(0, ...paths.map(({ changing }) => -changing.effects.reduce((sum, { patience = 0 }) => sum + Math.min(0, patience), 0))),
  );
  return (situation, patience) => Math.min(patience, (lossAhead[situations.index.get(situation) ?? 0] ?? 0) + 1);
}

/** The most that a line can still take of something from each situation: an upper bound, infinite where a choice that takes it can be taken again. */
function mostAhead({ moves }: Rules, { names, leads, circle }: Situations, cost: (move: Move) => number): number[] {
  const count = new Map<string, number>();
  for (const list of moves.values()) for (const { name } of list) count.set(name, (count.get(name) ?? 0) + 1);
  const most = (move: Move) => (move.choice.again && cost(move) > 0 ? Number.POSITIVE_INFINITY : cost(move));
  const isShared = ({ name }: Move) => (count.get(name) ?? 0) > 1;
  const shared = new Map([...moves.values()].flatMap((list) => list.filter(isShared).map((move) => [move.name, most(move)] as const)));
  const anytime = [...shared.values()].reduce((sum, taken) => sum + taken, 0);
  const circles = Math.max(0, ...circle) + 1;
  const within = new Array<number>(circles).fill(0);
  const onward = new Array<number>(circles).fill(0);
  // Circles are numbered against the leads, so what a circle leads to is summed up before it.
  const order = names.map((_, at) => at).sort((one, other) => (circle[one] ?? 0) - (circle[other] ?? 0));
  for (const at of order) {
    const own = circle[at] ?? 0;
    for (const move of moves.get(names[at] ?? "") ?? []) if (!isShared(move)) within[own] = (within[own] ?? 0) + most(move);
    for (const lead of leads[at] ?? []) {
      const other = circle[lead] ?? 0;
      if (other !== own) onward[own] = Math.max(onward[own] ?? 0, (within[other] ?? 0) + (onward[other] ?? 0));
    }
  }
  return names.map((_, at) => (within[circle[at] ?? 0] ?? 0) + (onward[circle[at] ?? 0] ?? 0) + anytime);
}
