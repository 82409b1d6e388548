import * as z from "zod";
import { id } from "~/engine/limits/id";
import { text } from "../choice";
import { remarks } from "../remarks";
import { written } from "../written";

/** The groups of names that a part can share with the cases that use it. */
export const sharedGroups = [
  ...(["let", "facts", "surface", "resources", "authority", "process", "decisions", "deadlines", "speakers"] as const),
  ...(["anytime", "situations"] as const),
];
export type SharedGroup = (typeof sharedGroups)[number];

const {
  format,
  let: named,
  facts,
  surface,
  resources,
  authority,
  process,
  decisions,
  deadlines,
  speakers,
  anytime,
  situations,
} = written.shape;

/** What several cases have in common, such as how a customer proves who they are, as its author writes it. */
export const part = z.strictObject({
  ...remarks,
  format,
  id: id.describe("the file's name, without `.yaml`"),
  title: text.describe("what this part is, for those who write cases"),
  ...{ let: named, facts, surface, resources, authority, process, decisions, deadlines, speakers, anytime },
  situations: situations.default({}),
});

export type WrittenPart = z.infer<typeof part>;
