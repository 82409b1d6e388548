import { idPattern } from "~/engine/limits/id";
import type { Viewer } from "~/services/viewer";
import { textWords } from "~/studio/draft/draft";
import { toChanges } from "~/studio/draft/splices";
import { type Addable, groupPath, newThing } from "~/studio/form/new-thing";
import { type PageKind, thingAt } from "~/studio/form/thing-at";
import { namesIn } from "~/studio/form/thing-form";
import type { NameKind } from "~/studio/rename/name-kinds";
import type { Renaming } from "~/studio/rename/new-name";
import { renameSplices, toRenaming } from "~/studio/rename/rename";
import { dataAt, isPlainObject } from "~/studio/text/data";
import { editText } from "~/studio/text/edit";
import type { DataPath } from "~/studio/text/find";
import type { Operation } from "~/studio/text/operation";
import { type DraftSource, readSource, toData } from "~/studio/text/source";
import type { Splice } from "~/studio/text/splice";
import type { ShapeProblem } from "~/views/studio";
import { addChanges, orArchived } from "./draft-log.server";
import { renameBeside } from "./rename-beside.server";
import { stamp } from "./stamp.server";

/** What came of it: where the thing is now, or why nothing changed. */
export type Shaped = { kind: "shaped"; at: string } | { kind: "unknown" } | { kind: "problem"; problem: ShapeProblem };

type Step = { steps: readonly (readonly Splice[])[]; at: DataPath } | ShapeProblem;

function shaped(viewer: Viewer, id: string, shape: (source: DraftSource) => Step): Promise<Shaped> {
  return orArchived(tryToShape(viewer, id, shape), () => ({ kind: "problem", problem: "archived" }));
}

async function tryToShape(viewer: Viewer, id: string, shape: (source: DraftSource) => Step): Promise<Shaped> {
  let done: Step = "by-hand";
  const open = await addChanges(id, ({ state }) => {
    done = shape(readSource(textWords(state.text)));
    if (typeof done === "string") return [];
    return [{ ...stamp(viewer, "form"), kind: "edit", changes: toChanges(state.text, done.steps).toJSON() }];
  });
  if (!open) return { kind: "unknown" };
  return outcome(done);
}

const outcome = (done: Step): Shaped =>
  typeof done === "string" ? { kind: "problem", problem: done } : { kind: "shaped", at: done.at.join(".") };

/** Adds a thing under a name, at the end of its group. */
export function addThing(
  viewer: Viewer,
  id: string,
  given: { kind: Addable; within: string; name: string; words: string },
): Promise<Shaped> {
  const { kind, within, name, words } = given;
  return shaped(viewer, id, (source) => {
    const data = toData(source);
    const group = groupPath(kind, thingAt(data, within)?.path ?? []);
    const problem = nameProblem(data, name, kind === "choice" ? namesIn(data, "choice") : Object.keys(groupIn(data, group)));
    if (problem) return problem;
    return edited(source, addition(data, group, name, newThing(kind, words, data)), [...group, name]);
  });
}

function addition(data: unknown, group: DataPath, name: string, value: unknown): Operation {
  if (isPlainObject(dataAt(data, group)))
    return { do: "add", path: group, key: name, value, index: Object.keys(groupIn(data, group)).length, reach: "here" };
  const holder = group.slice(0, -1);
  return {
    do: "add",
    path: holder,
    key: String(group.at(-1)),
    value: { [name]: value },
    index: Object.keys(groupIn(data, holder)).length,
    reach: "here",
  };
}

const groupIn = (data: unknown, group: DataPath): Record<string, unknown> => {
  const found = dataAt(data, group);
  return isPlainObject(found) ? found : {};
};

const isNamed = (kind: PageKind): kind is NameKind => kind !== "case" && kind !== "variants" && kind !== "endings";

function nameProblem(data: unknown, name: string, taken: readonly string[]): ShapeProblem | null {
  if (!idPattern.test(name)) return "name";
  const places = [...namesIn(data, "situation"), ...namesIn(data, "ending")];
  return taken.includes(name) || places.includes(name) ? "taken" : null;
}

/** Gives a thing another name, wherever the draft mentions it. */
export async function renameThing(viewer: Viewer, id: string, at: string, name: string): Promise<Shaped> {
  let renaming: Renaming | null = null;
  const done = await shaped(viewer, id, (source) => {
    renaming = null;
    const data = toData(source);
    const thing = thingAt(data, at);
    if (!thing || !isNamed(thing.kind) || thing.path.join(".") !== at) return "gone";
    const problem = nameProblem(data, name, namesIn(data, thing.kind));
    if (problem) return problem;
    renaming = toRenaming(source, thing.kind, String(thing.path.at(-1)), name);
    return { steps: [renameSplices(source, renaming)], at: [...thing.path.slice(0, -1), name] };
  });
  if (done.kind === "shaped" && renaming) await renameBeside(viewer, id, renaming);
  return done;
}

/** Takes a thing out. What mentions it stays, and the check says where. */
export function removeThing(viewer: Viewer, id: string, at: string): Promise<Shaped> {
  return shaped(viewer, id, (source) => {
    const thing = thingAt(toData(source), at);
    if (!thing || !isNamed(thing.kind) || thing.path.join(".") !== at) return "gone";
    return edited(source, { do: "remove", path: thing.path, reach: "here" }, thing.path.slice(0, thing.kind === "choice" ? -2 : 0));
  });
}

/** Moves a thing one place up or down among its kind. */
export function moveThing(viewer: Viewer, id: string, at: string, by: -1 | 1): Promise<Shaped> {
  return shaped(viewer, id, (source) => {
    const data = toData(source);
    const thing = thingAt(data, at);
    if (!thing || !isNamed(thing.kind) || thing.path.join(".") !== at) return "gone";
    const group = thing.path.slice(0, -1);
    const names = Object.keys(groupIn(data, group));
    const from = names.indexOf(String(thing.path.at(-1)));
    const to = from + by;
    if (to < 0 || to >= names.length) return "at-the-end";
    return edited(source, { do: "move", path: group, from, to, reach: "here" }, thing.path);
  });
}

function edited(source: DraftSource, operation: Operation, at: DataPath): Step {
  const done = editText(source, operation);
  return done ? { steps: done.steps, at } : "by-hand";
}
