import { kinds as choiceKinds } from "~/engine/scenario/choice";
import { channels, faults, harms, mechanisms, phases, voices } from "~/engine/scenario/names";
import type { NameKind } from "../rename/name-kinds";
import { type FieldRule, field, flag, line, manyNames, number, oneName, option, required, words } from "./control";

/** What a form can be about: the case as a whole, or something in it that has a name. */
export type ThingKind = "case" | Exclude<NameKind, "surface" | "condition" | "test">;

const marks = mechanisms.map((mechanism) => [mechanism, option(["0", "1", "2"])] as const);

/** The fields of every kind of thing, in the order of its form. What a form leaves out can be written in the source. */
export const thingRules: Readonly<Record<ThingKind, readonly FieldRule[]>> = {
  case: [
    required("title", line),
    required("summary", line),
    field("channel", option(channels)),
    required("customer.name", line),
    required("customer.asks", words),
    required("customer.needs", words),
    field("customer.patience", number),
    field("customer.leaves", oneName("ending")),
    field("par", number),
  ],
  situation: [
    required("says", words),
    field("title", line),
    field("phase", option(phases)),
    field("key", flag),
    ...marks.map(([mechanism, control]) => field(`asks.${mechanism}`, control)),
    field("hint", words),
  ],
  choice: [
    field("kind", option(choiceKinds)),
    field("words", words),
    field("label", line),
    field("to", oneName("situation", "ending")),
    field("reply", words),
    field("why", words),
    field("voice", option(voices)),
    ...marks.map(([mechanism, control]) => field(`shows.${mechanism}`, control)),
    field("learns", manyNames("fact")),
    field("does", manyNames("step")),
    field("minutes", number),
    field("harm", option(harms)),
  ],
  ending: [
    required("title", line),
    required("says", words),
    required("need", option(["yes", "partly", "no"])),
    required("teaches", words),
    field("customer", words),
    field("team", words),
    field("business", words),
    field("csat", number),
    field("effort", number),
    field("fault", option(faults)),
  ],
  fact: [required("label", line), field("yes", line), field("no", line), field("shows", line), field("hidden", flag)],
  variant: [field("weight", number), field("gate", flag)],
  step: [
    required("title", line),
    field("rule", option(["required", "forbidden"])),
    field("severity", option(["advisory", "required", "critical"])),
    field("reason", words),
    field("before", manyNames("step")),
    field("listed", flag),
  ],
  resource: [
    required("title", line),
    field("kind", option(["tool", "article", "stock", "partner", "colleague"])),
    field("minutes", number),
    field("text", words),
    field("learns", manyNames("fact")),
    field("does", manyNames("step")),
    field("reply", words),
  ],
  authority: [required("title", line), field("most", number), field("reason", words)],
  decision: [required("label", line), required("right", words), field("escalates", flag)],
  deadline: [required("label", line), required("minutes", number), field("to", oneName("situation", "ending"))],
  speaker: [required("name", line)],
};
