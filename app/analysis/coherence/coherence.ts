import type { Examination, LevelExamination } from "~/analysis/diagnostics/examine-case";
import type { Csat } from "~/analysis/diagnostics/explore-variants";
import type { LevelId } from "~/engine/limits/schema";
import type { FailingRole } from "~/engine/scenario/names";
import { bestLines } from "../diagnostics/measure/best-lines";
import { chancesOf, type PlayerChance } from "../diagnostics/measure/chances";
import { type Rank, ranksOf, WEIGHTINGS } from "../diagnostics/measure/ranks";
import { type SharedBest, sharedBests } from "../diagnostics/measure/shared-bests";
import { askedRoles } from "./asked-roles";
import { type BlindPass, blindPasses } from "./blind-replay";
import { type PassProofs, provePasses } from "./pass-proofs";
import { type RolePlayed, toRoles } from "./roles";

/** What was measured of a scenario at one level, to be held against what is demanded of those that ship. */
export interface Coherence {
  level: LevelId;
  practiceVariants: number;
  /** Different best lines among them. */
  bestLines: number;
  reservedVariants: number;
  sharedBests: SharedBest[];
  blindPasses: BlindPass[];
  /** How many can be reached. */
  situations: number;
  endings: number;
  /** Of practice and gate the worse. */
  rank: Rank;
  roles: RolePlayed[];
  askedRoles: FailingRole[];
  /** Each player's in practice and in the gate, the greatest first. */
  chances: PlayerChance[];
  /** What was proved of the lines that pass; null where nobody asked. */
  passes: PassProofs | null;
  /** Over all variants; null where no line passes, or nobody asked. */
  csat: Csat | null;
  /** Of the largest variant. */
  positions: number;
  /** Variants of which nothing was proved. */
  unsolved: string[];
}

/** `withPasses` takes a few times as long as all else. */
export function coherenceAt(examined: Examination, at: LevelExamination, { withPasses = false } = {}): Coherence {
  const { scenario } = examined;
  const { level, variants } = at;
  const practised = variants.filter(({ gate }) => !gate);
  const reached = new Set(variants.flatMap((variant) => variant.reached.map(({ name }) => name)));
  const csats = variants.flatMap(({ solved }) => solved?.csat ?? []);
  return {
    level,
    practiceVariants: practised.length,
    bestLines: bestLines(practised).size,
    reservedVariants: variants.length - practised.length,
    sharedBests: sharedBests(at),
    blindPasses: blindPasses(at),
    situations: Object.keys(scenario.situations).filter((name) => reached.has(name)).length,
    endings: Object.keys(scenario.endings).filter((name) => reached.has(name)).length,
    rank: ranksOf(at).reduce((worst, rank) => (rank.first < worst.first ? rank : worst), { first: WEIGHTINGS, by: null }),
    roles: toRoles(scenario, at),
    askedRoles: askedRoles(examined, at),
    chances: chancesOf(variants).sort((one, other) => other.chance - one.chance),
    passes: withPasses ? provePasses(at) : null,
    csat:
      csats.length === 0
        ? null
        : { least: Math.min(...csats.map(({ least }) => least)), greatest: Math.max(...csats.map(({ greatest }) => greatest)) },
    positions: Math.max(0, ...variants.map(({ positions }) => positions)),
    unsolved: variants.filter(({ solved }) => !solved).map(({ name }) => name),
  };
}
