import { isMarked, type Mark, markOf } from "~/engine/count/mark";
import type { Model } from "~/engine/count/model";
import type { ScenarioRead } from "~/engine/scenario/parse";
import { eachChoice } from "~/engine/scenario/walk";
import { writtenChoice } from "./choice-paths";

/** What a choice is marked in a situation. A choice in several voices has a mark for each, under one path. */
export interface ChoiceMark {
  /** The choice's path as its author wrote it. */
  at: string;
  situation: string;
  voice: string | null;
  mark: Mark;
}

/** The empathy mark of every choice that is said to the customer, wherever it is offered. */
export function choiceMarks({ scenario, pathAsWritten }: Pick<ScenarioRead, "scenario" | "pathAsWritten">, model: Model): ChoiceMark[] {
  return [...eachChoice(scenario)].flatMap(({ choice, at, situation: own }) => {
    if (!isMarked(model, choice)) return [];
    const written = writtenChoice(pathAsWritten(at));
    const places = own === undefined ? (choice.in ?? Object.keys(scenario.situations)) : [own];
    return places.flatMap((name) => {
      const situation = scenario.situations[name];
      if (!situation) return [];
      return [{ at: written, situation: name, voice: choice.voice ?? null, mark: markOf(model, situation, choice) }];
    });
  });
}
