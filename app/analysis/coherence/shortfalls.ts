import { toTenth } from "~/engine/count/rounding";
import type { LevelId } from "~/engine/limits/schema";
import { WEIGHTINGS } from "../diagnostics/measure/ranks";
import type { Coherence } from "./coherence";
import { demands } from "./demands";
import type { Wrong } from "./impossible-pass";

/** What can be demanded, by a name that the list of known shortfalls files it under. */
export type Demand =
  | "variants"
  | "reserved"
  | "places"
  | "weighting"
  | "roles"
  | "thoughtless"
  | "blind-replay"
  | "impossible-pass"
  | "luck"
  | "careful";

/** What is known only where passing lines were proved, which takes a few times as long as all else. */
export const passDemands: readonly string[] = ["impossible-pass", "luck", "careful"] satisfies Demand[];

/** Something that does not hold, at a path in the scenario's file. */
export interface Shortfall {
  demand: Demand;
  at: string;
  message: string;
}

/** What does not hold of a scenario at a level. `examined`: the levels that a gate examines, whose scenarios need a variant that nobody has practised. */
export function shortfallsOf(found: Coherence, examined: ReadonlySet<LevelId>): Shortfall[] {
  return [
    ...variantsShort(found),
    ...reservedShort(found, examined.has(found.level)),
    ...placesShort(found),
    ...rankShort(found),
    ...rolesShort(found),
    ...chancesShort(found),
    ...passesShort(found),
  ];
}

function* variantsShort({ practiceVariants, bestLines, unsolved }: Coherence): Generator<Shortfall> {
  const demand = "variants";
  for (const name of unsolved) yield { demand, at: `variants.${name}`, message: "nothing is proved of it: the check says why" };
  if (practiceVariants < demands.practiceVariants)
    yield { demand, at: "variants", message: `${practiceVariants} practice variants, where ${demands.practiceVariants} are wanted` };
  if (bestLines < demands.bestLines)
    yield { demand, at: "variants", message: `${bestLines} best lines in its practice variants, where ${demands.bestLines} are wanted` };
}

function* reservedShort({ reservedVariants, sharedBests, blindPasses }: Coherence, isExamined: boolean): Generator<Shortfall> {
  if (reservedVariants === 0 && isExamined) yield { demand: "reserved", at: "variants", message: "no variant is reserved for the gate" };
  for (const { reserved, practice, line } of sharedBests)
    yield {
      demand: "reserved",
      at: `variants.${reserved}`,
      message: `is reserved, and \`${line.join()}\` is best in it and in \`${practice}\``,
    };
  for (const { reserved, practice, line, total } of blindPasses)
    yield {
      demand: "blind-replay",
      at: `variants.${reserved}`,
      message: `is reserved, and whoever remembers the best line of \`${practice}\` passes it blindly with ${total}, by \`${line.join()}\``,
    };
}

function* placesShort({ situations, endings }: Coherence): Generator<Shortfall> {
  const { least, most } = demands.situations;
  const demand = "places";
  if (situations < least || situations > most)
    yield { demand, at: "situations", message: `${situations} situations can be reached, where ${least} to ${most} are wanted` };
  if (endings < demands.endings)
    yield { demand, at: "endings", message: `${endings} endings can be reached, where ${demands.endings} are wanted` };
}

function* rankShort({ rank }: Coherence): Generator<Shortfall> {
  if (rank.first < demands.first)
    yield {
      demand: "weighting",
      at: rank.by === null ? "tests" : `tests.${rank.by}`,
      message: `the best line comes first under ${rank.first} of ${WEIGHTINGS} weightings, where ${demands.first} are wanted`,
    };
}

function* rolesShort({ roles, askedRoles }: Coherence): Generator<Shortfall> {
  const demand = "roles";
  for (const { role, greatest, passing } of roles) {
    if (greatest === null && askedRoles.includes(role)) yield { demand, at: "tests", message: `no line is played that is ${role}` };
    for (const { test, variant } of passing) yield { demand, at: `tests.${test}`, message: `is ${role}, and passes in \`${variant}\`` };
  }
}

function* chancesShort({ chances }: Coherence): Generator<Shortfall> {
  for (const { draw, player, chance, example } of chances)
    if (chance > demands.chance)
      yield {
        demand: "thoughtless",
        at: "situations",
        message: `who does not think (${player}) passes ${toTenth(100 * chance)} % of the ${draw} plays, where ${100 * demands.chance} % are the most${example ? `: in \`${example.variant}\` by \`${example.line.join()}\`` : ""}`,
      };
}

function* passesShort({ passes }: Coherence): Generator<Shortfall> {
  for (const { variant, wrong, line, total } of passes?.impossible ?? [])
    yield {
      demand: "impossible-pass",
      at: `variants.${variant}`,
      message: `${toTenth(total)} passes with ${WRONGS[wrong]}, by \`${line.join()}\``,
    };
  for (const { draw, lines, lucky, example } of passes?.luck ?? [])
    if (lucky > demands.luck * lines)
      yield {
        demand: "luck",
        at: "variants",
        message: `${lucky} of ${lines} passing lines owe the ${draw} pass to luck, where ${100 * demands.luck} % are the most${example ? `: ${toTenth(example.total)} with ${toTenth(example.luck)} of it luck, in \`${example.variant}\` by \`${example.line.join()}\`` : ""}`,
      };
  for (const { draw, plays, passed } of passes?.careful ?? [])
    if (passed < demands.careful * plays)
      yield {
        demand: "careful",
        at: "situations",
        message: `a careful player passes ${passed} of ${plays} ${draw} plays, where ${100 * demands.careful} % are wanted`,
      };
}

const WRONGS: Record<Wrong, string> = {
  harm: "a turn that does harm",
  fault: "a critical fault",
  unverified: "something touched while the step that guards it was not done",
  money: "money far from fair",
};
