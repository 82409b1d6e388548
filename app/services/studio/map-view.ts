import { toMapGraph } from "~/studio/map/graph";
import { HEIGHT, type Point, toMapLayout, WIDTH } from "~/studio/map/layout";
import { dataAt } from "~/studio/text/data";
import type { StudioProblem } from "~/views/studio";
import type { MapView } from "~/views/studio-map";

/** Maps by what they are drawn of: a draft is read once a version, and looked at many times. */
const drawn = new WeakMap<object, MapView>();

/** A case's map, laid out. The same data has the same problems. */
export function toMapView(data: unknown, problems: readonly StudioProblem[]): MapView {
  if (data === null || typeof data !== "object") return drawMap(data, problems);
  const map = drawn.get(data) ?? drawMap(data, problems);
  drawn.set(data, map);
  return map;
}

function drawMap(data: unknown, problems: readonly StudioProblem[]): MapView {
  const graph = toMapGraph(data);
  const { places, bends, width, height } = toMapLayout(graph);
  const placeOf = (id: string): Point => places.get(id) ?? { x: 0, y: 0 };
  const problemsAt = countByPlace(problems);
  const starts = graph.nodes.find(({ id }) => id === dataAt(data, ["starts"])) ?? graph.nodes[0];
  return {
    start: starts?.id ?? "",
    ...{ width, height, cardWidth: WIDTH, cardHeight: HEIGHT },
    cards: graph.nodes.map(({ stays: _, facts, ...node }) => ({
      ...node,
      facts: facts.map((fact) => labelOf(data, fact)),
      problems: node.at === "" ? 0 : (problemsAt.get(node.at) ?? 0),
      ...placeOf(node.id),
    })),
    ways: graph.edges.map(({ id, from, to, choices, isConditional }) => ({
      ...{ from, to, choices, isConditional },
      bends: (bends.get(id) ?? []).flatMap(({ x, y }) => [x + WIDTH / 2, y]),
    })),
  };
}

/** How many problems are about each thing, or about something in it. */
function countByPlace(problems: readonly StudioProblem[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { at } of problems) {
    const steps = at.split(".");
    for (let length = 1; length <= steps.length; length += 1) {
      const around = steps.slice(0, length).join(".");
      counts.set(around, (counts.get(around) ?? 0) + 1);
    }
  }
  return counts;
}

function labelOf(data: unknown, fact: string): string {
  const label = dataAt(data, ["facts", fact, "label"]);
  return typeof label === "string" ? label : fact;
}
