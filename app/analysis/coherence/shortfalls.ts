import { toTenth } from "~/engine/count/rounding";
import type { LevelId } from "~/engine/limits/schema";
import { WEIGHTINGS } from "../diagnostics/measure/ranks";
import type { Coherence } from "./coherence";
import { demands } from "./demands";

/** Something that does not hold, at a path in the scenario's file. */
export interface Shortfall {
  at: string;
  message: string;
}

/** What does not hold of a scenario at a level. `examined`: the levels that a gate examines, whose scenarios need a variant that nobody has practised. */
export function shortfallsOf(found: Coherence, examined: ReadonlySet<LevelId>): Shortfall[] {
  return [...variantsShort(found, examined.has(found.level)), ...placesShort(found), ...linesShort(found), ...chanceShort(found)];
}

function* variantsShort(found: Coherence, isExamined: boolean): Generator<Shortfall> {
  const { practiceVariants, bestLines, reservedVariants, sharedBests, unsolved } = found;
  for (const name of unsolved) yield { at: `variants.${name}`, message: "nothing is proved of it: the check says why" };
  if (practiceVariants < demands.practiceVariants)
    yield { at: "variants", message: `${practiceVariants} practice variants, where ${demands.practiceVariants} are wanted` };
  if (bestLines < demands.bestLines)
    yield { at: "variants", message: `${bestLines} best lines in its practice variants, where ${demands.bestLines} are wanted` };
  if (reservedVariants === 0 && isExamined) yield { at: "variants", message: "no variant is reserved for the gate" };
  for (const { reserved, practice, line } of sharedBests)
    yield { at: `variants.${reserved}`, message: `is reserved, and \`${line.join()}\` is best in it and in \`${practice}\`` };
}

function* placesShort({ situations, endings }: Coherence): Generator<Shortfall> {
  const { least, most } = demands.situations;
  if (situations < least || situations > most)
    yield { at: "situations", message: `${situations} situations can be reached, where ${least} to ${most} are wanted` };
  if (endings < demands.endings) yield { at: "endings", message: `${endings} endings can be reached, where ${demands.endings} are wanted` };
}

function* linesShort({ rank, roles, mayGiveMoney }: Coherence): Generator<Shortfall> {
  if (rank.first < demands.first)
    yield {
      at: rank.by === null ? "tests" : `tests.${rank.by}`,
      message: `the best line comes first under ${rank.first} of ${WEIGHTINGS} weightings, where ${demands.first} are wanted`,
    };
  for (const role of [...demands.roles, ...(mayGiveMoney ? demands.rolesWithMoney : [])])
    if (roles[role].greatest === null) yield { at: "tests", message: `no line is played that is ${role}` };
  for (const [role, { passing }] of Object.entries(roles))
    for (const { test, variant } of passing) yield { at: `tests.${test}`, message: `is ${role}, and passes in \`${variant}\`` };
}

function* chanceShort({ chance }: Coherence): Generator<Shortfall> {
  if (chance && chance.chance > demands.chance)
    yield {
      at: "situations",
      message: `who does not think (${chance.player}) passes ${toTenth(100 * chance.chance)} % of the ${chance.draw} plays, where ${100 * demands.chance} % are the most`,
    };
}
