import fc from "fast-check";
import type { Model } from "~/engine/count/model";
import type { Mode } from "~/engine/play/attempt";
import type { Rules } from "~/engine/play/rules";
import type { Facts, Scenario } from "~/engine/scenario/schema";
import { rulesAt } from "../scenario/limits";
import { generatePicks, type Walk, walk } from "./line";
import { generateCase } from "./scenario";

/** A walk over a generated scenario, with what it was walked by. */
export interface Play extends Walk {
  rules: Rules;
  scenario: Scenario;
  facts: Facts;
  mode: Mode;
}

/** Random walks over random scenarios of any size, in coached or solo mode. Printed as the scenario's names and the line alone. */
export function generatePlay({ modes = ["coached", "solo"] as Mode[], breaks = true } = {}): fc.Arbitrary<Play> {
  return fc
    .tuple(generateCase({ mostLines: Number.POSITIVE_INFINITY }), fc.constantFrom(...modes), generatePicks)
    .map(([{ scenario, level, variant }, mode, picks]) => {
      const rules = rulesAt(scenario, level);
      const facts = scenario.variants[variant]?.facts ?? {};
      const play = { rules, scenario, facts, mode, ...walk(rules, facts, mode, picks, { breaks }) };
      Object.defineProperty(play, fc.toStringMethod, { value: () => JSON.stringify({ level, variant, mode, line: play.line, scenario }) });
      return play;
    });
}

/** The seed of laws about whole scenarios: what one of them drew, the others draw too. */
export const SHARED_SEED = 20_261_122;

/** How a property is run: by a fixed seed, which a failure prints with the path to its case; twenty times as often in the long tests. */
export function runs(seed: number, numRuns: number): { seed: number; numRuns: number } {
  return { seed, numRuns: process.env.GREENROOM_LONG === "1" ? 20 * numRuns : numRuns };
}

/** Of how many scenarios one holds formula to a law: nobody changes formula 1, which is as it was sealed, so of three. */
export function onceIn({ formula }: Pick<Model, "formula">): number {
  return formula === 1 ? 3 : 1;
}

/** How a law about whole scenarios is run for a model: by the shared seed. */
export function sharedRuns(model: Pick<Model, "formula">, numRuns: number): { seed: number; numRuns: number; endOnFailure: true } {
  return { ...runs(SHARED_SEED, Math.ceil(numRuns / onceIn(model))), endOnFailure: true };
}

/** Time for a property, in milliseconds. */
export const PATIENT = process.env.GREENROOM_LONG === "1" ? 1_200_000 : 300_000;
