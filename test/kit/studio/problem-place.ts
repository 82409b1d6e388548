import { expect } from "vitest";
import type { Problem } from "~/engine/scenario/problem";
import { thingAt } from "~/studio/form/thing-at";
import { toMapGraph } from "~/studio/map/graph";
import { placeAtThings } from "~/studio/proof/placed-problem";
import { groupNames } from "~/studio/rename/name-kinds";
import { readSource, toData } from "~/studio/text/source";

/** Fails unless a problem can be seen in all three views: at a line of the source, at a thing that the outline has, and where that is a place, at its card on the map. */
export function expectSeen(text: string, problem: Problem): void {
  const source = readSource(text);
  const data = source.document.errors.length > 0 ? null : toData(source);
  const [placed] = placeAtThings(data, [{ ...problem, file: undefined }]);
  const { at = "", line = 0 } = placed ?? {};
  expect(line, "it has no line of the source").toBeGreaterThan(0);
  expect(line).toBeLessThanOrEqual(text.split("\n").length);
  expect(thingAt(data, at)?.path.join(".") ?? "", `the outline has no ${at}`).toBe(at);
  const [group, name] = at.split(".");
  if (at !== "" && group !== "situations" && group !== "endings") expect(Object.values(groupNames)).toContain(group);
  else if (at !== "")
    expect(
      toMapGraph(data).nodes.map(({ id }) => id),
      "the map has no card of it",
    ).toContain(name);
}
