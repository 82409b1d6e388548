import { effectsAt } from "~/studio/form/effects";
import type { Thing } from "~/studio/form/thing-at";
import { toWholeForm } from "~/studio/form/whole-form";
import type { StudioProblem } from "~/views/studio";
import type { StudioThing } from "~/views/studio-form";
import { shownNodes } from "./shown-field";

/** A thing with all that its form has to fill in. */
export function toStudioThing(data: unknown, thing: Thing, problems: readonly StudioProblem[]): StudioThing {
  const { nodes, parts } = toWholeForm(data, thing);
  return {
    ...{ at: thing.path.join("."), kind: thing.kind, name: String(thing.path.at(-1) ?? "") },
    nodes: shownNodes(data, nodes),
    parts: parts.map(({ name, path, nodes: own }) => {
      const at = path.join(".");
      const within = problems.filter((problem) => problem.at === at || problem.at.startsWith(`${at}.`)).length;
      const effects = thing.kind === "situation" ? effectsAt(data, path) : [];
      return { at, name, problems: within, nodes: shownNodes(data, own), effects };
    }),
  };
}
