import { toMapGraph } from "~/studio/map/graph";
import { HEIGHT, toMapLayout, WIDTH } from "~/studio/map/layout";
import type { TryMap } from "~/views/studio-try";

/** More than this is no small map any more. */
const MOST_CARDS = 200;

const known = new WeakMap<object, TryMap | null>();

/** A case's map, small, to be looked at beside a play; made once for what a draft reads as. */
export function toTryMap(data: unknown): TryMap | null {
  if (typeof data !== "object" || data === null) return null;
  const found = known.get(data);
  if (found !== undefined) return found;
  const made = draw(data);
  known.set(data, made);
  return made;
}

function draw(data: object): TryMap | null {
  const graph = toMapGraph(data);
  if (graph.nodes.length === 0 || graph.nodes.length > MOST_CARDS) return null;
  const { places, bends, width, height } = toMapLayout(graph);
  const placeOf = (id: string) => places.get(id) ?? { x: 0, y: 0 };
  return {
    ...{ width, height },
    cards: graph.nodes.map(({ id, kind, tone, label }) => ({ id, kind, tone, label, width: WIDTH, height: HEIGHT, ...placeOf(id) })),
    ways: graph.edges.map(({ id, from, to }) => ({
      ...{ id, from, to },
      points: [
        { x: placeOf(from).x + WIDTH, y: placeOf(from).y + HEIGHT / 2 },
        ...(bends.get(id) ?? []).map(({ x, y }) => ({ x: x + WIDTH / 2, y })),
        { x: placeOf(to).x, y: placeOf(to).y + HEIGHT / 2 },
      ],
    })),
  };
}
