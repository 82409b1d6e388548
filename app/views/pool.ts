import type { Competency } from "~/engine/career/rules";
import type { LevelId } from "~/engine/limits/schema";

/** How new a gate's cases still are to one team; the members without a team are one of their own. */
export interface TeamPool {
  team: string | null;
  /** How many cases of the next sitting nobody in the team has met. */
  unknown: number;
  /** For how many more sittings in a row it stays at what is asked for, up to as many as are forecast. */
  sittings: number;
  /** Variants that were shown to someone in the team in full, and are no longer drawn for it. */
  retired: number;
  /** What would make the next sitting new throughout: so many reserved variants more, each of another case. */
  lacks: { competency: Competency; variants: number }[];
}

/** The pool of a gate, as leaders see it. */
export interface PoolView {
  opens: LevelId;
  /** Reserved variants that a sitting may draw from, and cases of one sitting. */
  variants: number;
  cases: number;
  /** With fewer new cases than this in the next sitting, a team's pool is used up. */
  least: number;
  /** How far ahead the forecast looks, in sittings. */
  ahead: number;
  teams: TeamPool[];
}
