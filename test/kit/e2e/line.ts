import type { LevelId } from "~/engine/limits/schema";
import { draw, drawable } from "~/engine/play/draw";
import { toEntries } from "~/engine/play/entries";
import { replay } from "~/engine/play/replay";
import { givenBy } from "~/engine/scenario/choice";
import { fill, minorDigits } from "~/engine/scenario/fill";
import type { Facts, Scenario } from "~/engine/scenario/schema";
import { score } from "~/engine/scoring/score";
import { type Catalog, catalogOf, readCatalog } from "~/services/catalog/catalog.server";
import { rulesAt } from "../scenario/limits";

/** What a trainee who plays a line picks at one turn: by the words on the page, and the amount as it is typed. */
export interface Step {
  words: string;
  amount?: string;
}

export interface Line {
  scenarioId: string;
  level: LevelId;
  seed: number;
  steps: Step[];
  ending: { id: string; title: string };
  passed: boolean;
}

/** Named as every test names it, so that the files of a worker read it once. */
const folder = "./scenarios";
let all: Catalog | undefined;
const alone = new Map<string, Catalog>();

/** Everything that ships, read when it is first asked for: it takes seconds, so a test that needs one scenario asks for `scenarioOf`. */
export function shippedCatalog(): Catalog {
  all ??= catalogOf(folder);
  return all;
}

/** What ships, with this scenario at least. */
function catalogWith(scenarioId: string): Catalog {
  const found = all ?? alone.get(scenarioId) ?? readCatalog(folder, [scenarioId]);
  alone.set(scenarioId, found);
  return found;
}

/** One of a scenario's own test lines as words on the page, in the first seed that draws this variant. */
export function lineFor(scenarioId: string, choices: readonly string[], variant: string, level: LevelId = "css1"): Line {
  const scenario = scenarioOf(scenarioId);
  const seed = seedFor(scenario, level, variant);
  const { facts, surface } = draw(scenario, level, seed);
  return { scenarioId, level, seed, ...played(scenario, choices, { level, facts, surface }) };
}

/** A test line as words on the page, for what an attempt drew. */
export function played(
  scenario: Scenario,
  choices: readonly string[],
  { level, facts, surface }: { level: LevelId; facts: Facts; surface: Record<string, string> },
): Pick<Line, "steps" | "ending" | "passed"> {
  const rules = rulesAt(scenario, level);
  const line = replay(rules, facts, "coached", toEntries(choices));
  const { ending, passed } = score(rules, line);
  const steps = line.turns.map(({ move: { choice }, giving, before }) => ({
    // Stage directions stand on the page without their brackets.
    words: fill(choice.words ?? choice.label ?? "", scenario, before.facts, surface, "en").replace(/[[\]]/g, ""),
    ...(giving && givenBy(choice)?.amount === undefined && { amount: typed(giving.amount, scenario, giving.authority) }),
  }));
  return { steps, ending: { id: ending, title: scenario.endings[ending]?.title ?? "" }, passed };
}

/** An amount as somebody types it: money in the currency's own units, anything else as it is counted. */
function typed(amount: number, { authority, currency }: Scenario, name: string): string {
  return String(authority[name]?.unit === "times" ? amount : amount / 10 ** minorDigits(currency));
}

export function scenarioOf(scenarioId: string): Scenario {
  const scenario = catalogWith(scenarioId).entries.get(scenarioId)?.scenario;
  if (!scenario) throw new Error(`there is no scenario ${scenarioId}`);
  return scenario;
}

/** The first seed that draws this variant. */
export function seedFor(scenario: Scenario, level: LevelId, variant: string): number {
  const seed = Array.from({ length: 10_000 }, (_, seed) => seed).find((seed) => draw(scenario, level, seed).variant === variant);
  if (seed === undefined) throw new Error(`no seed of ${scenario.id} draws ${variant} at ${level}`);
  return seed;
}

/** The first level at which a newcomer plays a scenario: where the career wants passes before it opens, the one above. */
function firstLevel(scenarioId: string): LevelId {
  const [lowest = "css1", next] = scenarioOf(scenarioId).levels;
  return catalogWith(scenarioId).career?.opens[scenarioId] && next ? next : lowest;
}

/** The best line that the author of a scenario noted, at the first level of a newcomer: in a variant, or in the first that has one. */
export function bestLine(scenarioId: string, variant?: string): Line {
  const scenario = scenarioOf(scenarioId);
  const level = firstLevel(scenarioId);
  const best = Object.values(scenario.tests ?? {}).find(
    (test) =>
      test.role === "best" &&
      test.variant !== undefined &&
      (variant ?? test.variant) === test.variant &&
      (test.level ?? level) === level &&
      drawable(scenario, level, false).includes(test.variant),
  );
  if (!best?.variant) throw new Error(`${scenarioId} has no best line for ${variant ?? "any variant"} at ${level}`);
  return lineFor(scenarioId, best.choices, best.variant, level);
}
