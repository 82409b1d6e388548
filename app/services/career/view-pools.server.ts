import { freshness } from "~/engine/career/freshness";
import { poolStock, unknownNext } from "~/engine/career/pool-stock";
import type { Gate } from "~/engine/career/rules";
import { catalog } from "~/services/catalog/catalog.server";
import { levelToday } from "~/services/catalog/ladder.server";
import { shareTeam } from "~/services/door/teams";
import type { Viewer } from "~/services/viewer";
import type { Person, ReservedMeeting } from "~/store/documents";
import { store } from "~/store/open.server";
import type { PoolView, TeamPool } from "~/views/pool";
import { colleaguesAmong } from "./colleagues";
import { knownPool } from "./known-pool";
import { sittingPool } from "./sitting-pool.server";

/** More sittings than anyone plans for. */
const AHEAD = 12;

/**
 * The pools of all gates, each as every team knows it, for a leader; none for anybody else. A sitting that is under way, in review or appealed against is not counted yet: a leader may review, and a figure that moved would tell whose
 * conversation it is.
 */
export async function viewPools(viewer: Viewer): Promise<PoolView[]> {
  if (viewer.standing !== "leader") return [];
  const gates = Object.values(catalog().career?.gates ?? {});
  const members = (await store().people.all()).filter(({ account }) => account);
  const meetings = (await store().sittings.meetings()).filter(({ settled }) => settled);
  return gates.flatMap((gate) => {
    const pool = sittingPool(gate.from, "gate");
    return pool.length === 0 ? [] : toPool(gate, pool, members, meetings);
  });
}

function toPool(
  gate: Gate,
  pool: ReturnType<typeof sittingPool>,
  members: readonly Person[],
  meetings: readonly ReservedMeeting[],
): PoolView {
  const least = leastUnknown(gate);
  return {
    opens: levelToday(gate.opens),
    variants: pool.length,
    cases: gate.each * gate.competencies.length,
    least,
    ahead: AHEAD,
    teams: teamsOf(members).map((team): TeamPool => {
      const known = knownPool(pool, meetings, { own: null, team: colleaguesAmong(members, team === null ? [] : [team]) });
      const stock = poolStock(gate, known.pool, known.met.team);
      const forecast = freshness(gate, stock, AHEAD);
      const usedUp = forecast.findIndex((unknown) => unknown < least);
      return {
        team,
        unknown: stock.reduce((sum, one) => sum + unknownNext(one, gate.each), 0),
        sittings: usedUp < 0 ? AHEAD : usedUp,
        retired: pool.length - known.pool.length,
        lacks: stock.flatMap((one) => {
          const variants = gate.each - unknownNext(one, gate.each);
          return variants > 0 ? [{ competency: one.competency, variants }] : [];
        }),
      };
    }),
  };
}

/** A gate forgives a few cases. As long as no more than those are known beforehand, nobody passes for having heard of them: so as many must be new as must be passed. */
function leastUnknown({ decision }: Gate): number {
  return decision.passes;
}

/** Each team once, in its first spelling and in alphabetical order; null for members without one. */
function teamsOf(members: readonly Person[]): (string | null)[] {
  const teams: string[] = [];
  for (const team of members.flatMap(({ account }) => account?.teams ?? []).sort()) if (!shareTeam(teams, [team])) teams.push(team);
  return [...teams, ...(members.some(({ account }) => account?.teams.length === 0) ? [null] : [])];
}
