import { toMapGraph } from "~/studio/map/graph";
import { HEIGHT, type Point, toMapLayout, WIDTH } from "~/studio/map/layout";
import type { DraftView, StudioProblem } from "~/views/studio";

/** A case's map, laid out. */
export function toMapView(data: unknown, problems: readonly StudioProblem[]): DraftView["map"] {
  const graph = toMapGraph(data);
  const { places, bends, width, height } = toMapLayout(graph);
  const placeOf = (id: string): Point => places.get(id) ?? { x: 0, y: 0 };
  return {
    ...{ width, height, cardWidth: WIDTH, cardHeight: HEIGHT },
    cards: graph.nodes.map(({ id, kind, tone, label, line, choices }) => {
      const at = kind === "situation" ? `situations.${id}` : kind === "ending" ? `endings.${id}` : null;
      const count = at === null ? 0 : problems.filter((problem) => problem.at === at || problem.at.startsWith(`${at}.`)).length;
      return { at, id, kind, tone, label, line, choices, problems: count, ...placeOf(id) };
    }),
    ways: graph.edges.map(({ id, from, to, choices, isConditional }) => ({
      ...{ id, from, to, choices, isConditional },
      points: [
        { x: placeOf(from).x + WIDTH, y: placeOf(from).y + HEIGHT / 2 },
        ...(bends.get(id) ?? []).map(({ x, y }) => ({ x: x + WIDTH / 2, y })),
        { x: placeOf(to).x, y: placeOf(to).y + HEIGHT / 2 },
      ],
    })),
  };
}
