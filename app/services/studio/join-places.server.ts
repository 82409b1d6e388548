import type { Viewer } from "~/services/viewer";
import { textWords } from "~/studio/draft/draft";
import { toChanges } from "~/studio/draft/splices";
import { type MapJoin, toJoin } from "~/studio/map/join";
import { editText } from "~/studio/text/edit";
import { readSource, toData } from "~/studio/text/source";
import type { Splice } from "~/studio/text/splice";
import { addChanges, orArchived } from "./draft-log.server";
import type { Shaped } from "./shape-draft.server";
import { stamp } from "./stamp.server";

/** Adds a choice that leads on, the place that it leads to, or both, as one change that is taken back as one. */
export function joinPlaces(viewer: Viewer, id: string, join: MapJoin): Promise<Shaped> {
  return orArchived(tryToJoin(viewer, id, join), () => ({ kind: "problem", problem: "archived" }));
}

async function tryToJoin(viewer: Viewer, id: string, join: MapJoin): Promise<Shaped> {
  let done: Shaped = { kind: "problem", problem: "by-hand" };
  const open = await addChanges(id, ({ state }) => {
    let source = readSource(textWords(state.text));
    const joined = toJoin(toData(source), join);
    if (typeof joined === "string") {
      done = { kind: "problem", problem: joined };
      return [];
    }
    const steps: (readonly Splice[])[] = [];
    for (const operation of joined.operations) {
      const edited = editText(source, operation);
      if (!edited) return [];
      steps.push(...edited.steps);
      source = edited.source;
    }
    done = { kind: "shaped", at: joined.at.join(".") };
    return [{ ...stamp(viewer, "form"), kind: "edit", changes: toChanges(state.text, steps).toJSON() }];
  });
  return open ? done : { kind: "unknown" };
}
