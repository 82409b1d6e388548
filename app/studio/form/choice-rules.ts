import { kinds } from "~/engine/scenario/choice";
import { audiences, faults, harms, mechanisms, moods, voices } from "~/engine/scenario/names";
import {
  asked,
  byCondition,
  type FieldRule,
  field,
  flag,
  line,
  manyNames,
  number,
  oneName,
  option,
  placesByCondition,
  record,
  required,
  rows,
  speech,
  within,
  words,
} from "./control";
import { guards, writerNotes } from "./shared-rules";

/** How much of each part of empathy a moment asks for, or words show. */
export const empathyMarks = (of: "asks" | "shows"): FieldRule[] => mechanisms.map((one) => field(`${of}.${one}`, option(["0", "1", "2"])));

const why = field("why", byCondition("text", words, "why"));
const reply = field("reply", speech("reply"));
const to = field("to", placesByCondition);
const tone = field("tone", record("criterion", "mark"));

const effects = [
  field("learns", manyNames("fact")),
  field("does", manyNames("step")),
  field("decides", record("decision", "decision")),
  field("sets", record("fact", "value")),
  field("uses", record("resource", "number")),
  field("grants", record("authority", "number")),
  field("minutes", number),
  field("patience", number),
  field("mood", option(moods)),
  field("repeats", number),
  field("transfer", option(["right", "needless"])),
  field("breaks", number),
  field("fault", option(faults)),
  field("touches", guards),
];

const sum = (of: "gives" | "charges") => [field(`${of}.authority`, oneName("authority")), field(`${of}.amount`, number)];

/** What a new voice is asked for. */
export const voiceColumns: readonly FieldRule[] = [required("voice", option(voices)), required("text", words, "words")];

/** The fields of a choice, its branches with theirs. */
export const choiceRules: readonly FieldRule[] = [
  field("words", {
    kind: "voices",
    columns: [
      required("text", words, "words"),
      ...empathyMarks("shows"),
      tone,
      why,
      ...writerNotes.map((rule) => ({ ...rule, section: null })),
    ],
  }),
  field("label", line),
  reply,
  to,
  why,
  ...within("marks", [
    ...empathyMarks("shows"),
    tone,
    field("harm", option(harms)),
    field("voice", option(voices)),
    field("audience", option(audiences)),
  ]),
  ...within("effects", effects),
  ...within("offer", [
    field("when", asked, "choice-when"),
    field("in", manyNames("situation")),
    field("again", flag),
    field("needs.done", manyNames("step")),
    field("needs.opened", manyNames("resource")),
    field("needs.reason", words),
    field("kind", option(kinds)),
  ]),
  ...within("money", [
    ...sum("gives"),
    ...sum("charges"),
    field("types.label", line),
    field("types.right", { kind: "texts", alone: true }),
  ]),
  ...within("branches", [
    field(
      "then",
      rows(
        [field("when", asked, "row-when"), reply, to, why, ...effects, ...writerNotes.map((rule) => ({ ...rule, section: null }))],
        ["when", "to"],
      ),
    ),
  ]),
  ...writerNotes,
];
