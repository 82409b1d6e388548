import { idPattern } from "~/engine/limits/id";
import { catalog } from "~/services/catalog/catalog.server";
import { exampleCase } from "~/services/catalog/example-case";
import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import { editText } from "~/studio/text/edit";
import type { Operation } from "~/studio/text/operation";
import { readSource } from "~/studio/text/source";
import { startDraft } from "./start-draft.server";

export type Begun = { id: string } | { problem: "name" | "taken" };

/** Begins a draft from a small complete example, or as a copy of a case, under another name and title. */
export async function beginDraft(viewer: Viewer, { name, title, from }: { name: string; title: string; from: string }): Promise<Begun> {
  if (!idPattern.test(name) || name.length > 60) return { problem: "name" };
  const { entries } = catalog();
  const drafts = await store().drafts.all();
  if (entries.has(name) || drafts.some(({ scenarioId, archivedAt }) => scenarioId === name && archivedAt === null))
    return { problem: "taken" };
  const copied = entries.get(from)?.version.source ?? exampleCase(name, catalog());
  return { id: await startDraft(viewer, name, named(copied, name, title.trim())) };
}

/** The same text as a draft under another id, and under another title where one was given. */
function named(text: string, id: string, title: string): string {
  const set = (field: string, value: string): Operation => ({ do: "set", path: [field], value, reach: "here" });
  const operations: Operation[] = [
    set("id", id),
    ...(title === "" ? [] : [set("title", title)]),
    { do: "add", path: [], key: "draft", value: true, index: 1, reach: "here" },
  ];
  return operations.reduce((words, operation) => editText(readSource(words), operation)?.source.text ?? words, text);
}
