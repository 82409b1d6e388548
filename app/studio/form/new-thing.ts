import { LATER } from "~/engine/scenario/names";
import { groupNames } from "../rename/name-kinds";
import type { DataPath } from "../text/find";
import { namesIn } from "./thing-form";

/** Kinds of things that a form can add, besides choices. */
export const addable = [
  "situation",
  "ending",
  "fact",
  "variant",
  "step",
  "resource",
  "authority",
  "decision",
  "deadline",
  "speaker",
  "surface",
  "condition",
  "test",
] as const;
export type Addable = (typeof addable)[number] | "choice";

/** Where a new thing of a kind goes; a choice goes into the situation at `within`. */
export const groupPath = (kind: Addable, within: DataPath): DataPath => (kind === "choice" ? [...within, "choices"] : [groupNames[kind]]);

/** What a new thing begins as: the least that the format asks for, in words that say what belongs there. A new choice leads to what is still to be written. */
export function newThing(kind: Addable, words: string, data: unknown): unknown {
  const [choice] = namesIn(data, "choice");
  const made: Readonly<Record<Addable, unknown>> = {
    situation: { says: words, choices: {} },
    choice: { words, to: LATER },
    ending: { title: words, says: words, need: "partly", teaches: words },
    fact: { label: words, starts: false },
    variant: {},
    step: { title: words },
    resource: { title: words, text: words },
    authority: { title: words, most: 0 },
    decision: { label: words, right: words },
    deadline: { label: words, minutes: 10 },
    speaker: { name: words },
    surface: [words],
    condition: choice === undefined ? { mood: "calm" } : { said: choice },
    test: { choices: [choice ?? words] },
  };
  return made[kind];
}
