import { ladderOf } from "~/engine/limits/ladder";
import { catalog } from "~/services/catalog/catalog.server";
import type { Viewer } from "~/services/viewer";
import type { CustomerStart } from "~/studio/begin/empty-case";
import { dataAt } from "~/studio/text/data";
import { editText } from "~/studio/text/edit";
import type { Operation } from "~/studio/text/operation";
import { readSource, toData } from "~/studio/text/source";
import { caseOrigin } from "./case-origin.server";
import { draftName } from "./draft-name.server";
import { startDraft } from "./start-draft.server";

/** A draft that began, or why it did not: a name that is none or taken, or nothing there to begin with. */
export type Begun = { id: string } | { problem: "name" | "taken" | "from" };

/** What a draft begins with. Without a name, one is made from the title. */
export interface BeginRequest {
  name: string;
  title: string;
  from: string;
  level?: string;
  competency?: string;
  customer?: CustomerStart;
}

const nobody: CustomerStart = { name: "", asks: "", needs: "", says: "" };

/** Begins a draft from the empty page, a template or a shared part, or as a copy of a case, under another name and title. */
export async function beginDraft(
  viewer: Viewer,
  { name: given, title, from, level, competency, customer = nobody }: BeginRequest,
): Promise<Begun> {
  const found = await draftName(given, title);
  if ("problem" in found) return found;
  const { name } = found;
  const text = caseOrigin(from, { id: name, title, ...knownOr(level, competency) }, customer);
  return text === null ? { problem: "from" } : { id: await startDraft(viewer, name, named(text, name, title.trim())) };
}

/** A level and a competency that the house declares: those that were chosen, else the first ones. */
export function knownOr(level: string | undefined, competency: string | undefined): { level: string; competency: string } {
  const { limits, career } = catalog();
  const competencies = Object.keys(career?.competencies ?? {});
  return {
    level: level !== undefined && Object.hasOwn(limits.levels, level) ? level : ladderOf(limits)[0],
    competency: competencies.find((one) => one === competency) ?? competencies[0] ?? "a-competency",
  };
}

const isDraft: Operation = { do: "add", path: [], key: "draft", value: true, index: 1, reach: "here" };

/** The same text as a draft under another id, and under another title where one was given. */
function named(text: string, id: string, title: string): string {
  const set = (field: string, value: string): Operation => ({ do: "set", path: [field], value, reach: "here" });
  const operations: Operation[] = [
    set("id", id),
    ...(title === "" ? [] : [set("title", title)]),
    ...(dataAt(toData(readSource(text)), ["draft"]) === undefined ? [isDraft] : []),
  ];
  return operations.reduce((words, operation) => editText(readSource(words), operation)?.source.text ?? words, text);
}
