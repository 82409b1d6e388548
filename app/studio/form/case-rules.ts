import { channels, moods, tiers } from "~/engine/scenario/names";
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
  record,
  required,
  rows,
  texts,
  within,
  words,
} from "./control";
import { writerNotes } from "./shared-rules";

const bands = rows([
  field("when", asked, "row-when"),
  required("lo", number, "fair-lo"),
  required("hi", number, "fair-hi"),
  field("exact", flag, "fair-exact"),
]);

/** The fields of a case as a whole. Its format and its id say which file it is, and stay. */
export const caseRules: readonly FieldRule[] = [
  required("title", line),
  required("summary", line),
  required("customer.name", line),
  required("customer.asks", byCondition("text", words, "customer-asks")),
  required("customer.needs", byCondition("text", words, "customer-needs")),
  ...within("customer", [
    field("customer.mood", byCondition("is", option(moods), "customer-mood")),
    field("customer.patience", number),
    field("customer.leaves", oneName("ending")),
    field("customer.file", rows([required("label", line, "customer-file-label"), required("text", words, "customer-file-text")])),
  ]),
  ...within("library", [
    field("code", line),
    required("levels", manyNames("level")),
    required("competency", oneName("competency")),
    field("also", manyNames("competency")),
    field("channel", option(channels)),
    field("tier", option(tiers)),
    field("source", texts),
    field("draft", flag),
  ]),
  ...within("rules", [
    field("starts", oneName("situation"), "case-starts"),
    field("par", byCondition("is", number, "par")),
    field("failure", option(["monetary", "non-monetary"])),
    field("currency", line),
    field("fair", bands),
    field("fair.owed", bands),
    field("fair.goodwill", bands),
    field("unguarded", words),
    field("refused.minutes", number),
    field("refused.reply", words),
    field("break.minutes", number),
    field("break.label", line),
    field("break.reply", words),
    field("break.in", manyNames("situation")),
  ]),
  ...within("shared", [
    field("parts", rows([required("use", oneName("part"), "parts-use"), field("to", record("own", "place"), "parts-to")])),
    field(
      "accepts",
      rows([required("code", line, "accepts-code"), field("at", line, "accepts-at"), required("reason", words, "accepts-reason")]),
    ),
  ]),
  ...writerNotes,
];
