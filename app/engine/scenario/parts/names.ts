import { voicesOf } from "../expand/voices";
import { eachChoice } from "../walk";
import type { Written } from "../written";
import { type SharedGroup, sharedGroups, type WrittenPart } from "./part";

/** A name that a file has, and how those are called that it has to differ from. */
export interface OwnName {
  name: string;
  among: string;
  at: string;
}

/** Situations and endings share their names, and so do choices and resources. */
const PLACES = "situation or ending";
const CHOICES = "choice or resource";
const AMONG: Record<Exclude<SharedGroup, "anytime">, string> = {
  let: "condition under `let`",
  facts: "fact",
  surface: "surface name",
  resources: CHOICES,
  authority: "authority",
  process: "step",
  decisions: "decision",
  deadlines: "deadline",
  speakers: "speaker",
  situations: PLACES,
};

/** Every name of a case or a part that nothing else may have beside it; of a choice in voices, those of its voices too. */
export function* ownNames(from: Pick<WrittenPart, SharedGroup> & Partial<Pick<Written, "endings">>): Generator<OwnName> {
  for (const group of sharedGroups)
    if (group !== "anytime") for (const name of Object.keys(from[group])) yield { name, among: AMONG[group], at: `${group}.${name}` };
  for (const name of Object.keys(from.endings ?? {})) yield { name, among: PLACES, at: `endings.${name}` };
  for (const { name, choice, at } of eachChoice(from))
    for (const made of [name, ...voicesOf(name, choice).map((voice) => voice.name)]) yield { name: made, among: CHOICES, at };
}
