import type { MapGraph, MapNode } from "./graph";
import { isBend, type Layers, linkId, toLayers } from "./layers";

export interface Point {
  x: number;
  y: number;
}

/** Where everything on a map stands, in units of its own: a card is WIDTH by HEIGHT, and a place is its upper left corner. */
export interface MapLayout {
  places: ReadonlyMap<string, Point>;
  /** The bends of an edge between its two places, from left to right. */
  bends: ReadonlyMap<string, readonly Point[]>;
  width: number;
  height: number;
}

export const WIDTH = 176;
export const HEIGHT = 76;
const BETWEEN_COLUMNS = 72;
const BETWEEN_ROWS = 28;
/** Between what can happen at any time, along the upper edge, and the conversation. */
const BELOW_DOCK = 44;
const BEND_HEIGHT = 10;
const ORDER_SWEEPS = 12;
const ROW_SWEEPS = 8;

/**
 * Columns by the longest way, an order that crosses little (barycentres), rows near what they are joined to (medians). What can happen at any time stands in a row of
 * its own above the conversation, with the endings that nothing else leads to: its ways lead nearly everywhere, and would pull all places together.
 */
export function toMapLayout({ nodes, edges }: MapGraph): MapLayout {
  const inDock = toDock(nodes, edges);
  const docked = [...nodes.filter(isDocked), ...nodes.filter((node) => inDock.has(node.id) && !isDocked(node))];
  const standing = nodes.filter(({ id }) => !inDock.has(id));
  const layers = toLayers(
    standing.map(({ id }) => id),
    edges.filter(({ from, to }) => !inDock.has(from) && !inDock.has(to)),
  );
  order(layers);
  const rows = toRows(layers);
  const points = new Map<string, Point>();
  for (const [rank, column] of layers.columns.entries())
    for (const id of column) points.set(id, { x: rank * (WIDTH + BETWEEN_COLUMNS), y: Math.round(rows.get(id) ?? 0) });
  const below = standing.flatMap(({ id }) => points.get(id) ?? []).filter(({ x }) => x < docked.length * (WIDTH + BETWEEN_COLUMNS));
  const dockY = below.reduce((least, { y }) => Math.min(least, y), Number.POSITIVE_INFINITY) - HEIGHT - BELOW_DOCK;
  for (const [index, { id }] of docked.entries())
    points.set(id, { x: index * (WIDTH + BETWEEN_COLUMNS), y: Number.isFinite(dockY) ? dockY : 0 });
  return moveToCorner(points, edges, layers);
}

/** The least x and y of all cards become 0. */
function moveToCorner(points: ReadonlyMap<string, Point>, edges: MapGraph["edges"], layers: Layers): MapLayout {
  const cards = [...points].filter(([id]) => !isBend(id));
  const top = cards.reduce((least, [, { y }]) => Math.min(least, y), Number.POSITIVE_INFINITY);
  const moved = ({ x, y }: Point): Point => ({ x, y: y - top });
  const places = new Map(cards.map(([id, point]) => [id, moved(point)]));
  const bendsOf = (edge: MapGraph["edges"][number]) => (layers.bends.get(linkId(edge)) ?? []).flatMap((bend) => points.get(bend) ?? []);
  let [width, height] = [0, 0];
  for (const { x, y } of places.values()) [width, height] = [Math.max(width, x + WIDTH), Math.max(height, y + HEIGHT)];
  return { places, bends: new Map(edges.map((edge) => [edge.id, bendsOf(edge).map(moved)])), width, height };
}

/** What can happen at any time, and the endings that it alone leads to. */
function toDock(nodes: MapGraph["nodes"], edges: MapGraph["edges"]): Set<string> {
  const docked = new Set(nodes.filter(isDocked).map(({ id }) => id));
  const led = new Set(edges.filter(({ from }) => !docked.has(from)).map(({ to }) => to));
  for (const { from, to } of edges)
    if (docked.has(from) && !led.has(to) && nodes.some(({ id, kind }) => id === to && kind === "ending")) docked.add(to);
  return docked;
}

const isDocked = ({ kind }: MapNode): boolean => kind !== "situation" && kind !== "ending";

/** Sorts every column by the mean position of what it is joined to, from the left and from the right in turn. */
function order({ columns, before, after }: Layers): void {
  const position = new Map<string, number>();
  const number = (column: readonly string[]) => {
    for (const [index, id] of column.entries()) position.set(id, index);
  };
  columns.forEach(number);
  for (let sweep = 0; sweep < ORDER_SWEEPS; sweep += 1) {
    const near = sweep % 2 === 0 ? before : after;
    for (const column of sweep % 2 === 0 ? columns : [...columns].reverse()) {
      const means = new Map(column.map((id) => [id, mean(near.get(id) ?? [], position) ?? position.get(id) ?? 0]));
      column.sort((one, other) => (means.get(one) ?? 0) - (means.get(other) ?? 0));
      number(column);
    }
  }
}

function mean(ids: readonly string[], position: ReadonlyMap<string, number>): number | undefined {
  return ids.length === 0 ? undefined : ids.reduce((sum, id) => sum + (position.get(id) ?? 0), 0) / ids.length;
}

const heightOf = (id: string) => (isBend(id) ? BEND_HEIGHT : HEIGHT + BETWEEN_ROWS);

/** Rows at the median of what each is joined to, pushed apart where they would touch. */
function toRows({ columns, before, after }: Layers): Map<string, number> {
  const rows = new Map<string, number>();
  for (const column of columns) {
    let next = 0;
    for (const id of column) {
      rows.set(id, next);
      next += heightOf(id);
    }
  }
  for (let sweep = 0; sweep < ROW_SWEEPS; sweep += 1)
    for (const column of sweep % 2 === 0 ? columns : [...columns].reverse()) {
      const wanted = column.map((id) => median([...(before.get(id) ?? []), ...(after.get(id) ?? [])], rows) ?? rows.get(id) ?? 0);
      for (const [index, row] of apart(column, wanted).entries()) rows.set(column[index] ?? "", row);
    }
  return rows;
}

function median(ids: readonly string[], rows: ReadonlyMap<string, number>): number | undefined {
  const sorted = ids.map((id) => rows.get(id) ?? 0).sort((one, other) => one - other);
  return sorted[sorted.length >> 1];
}

/** As near to what is wanted as can be without touching: halfway between pushing everything down and pushing everything up. */
function apart(column: readonly string[], wanted: readonly number[]): number[] {
  const down: number[] = [];
  for (const [index, row] of wanted.entries()) {
    const above = down[index - 1];
    down.push(above === undefined ? row : Math.max(row, above + heightOf(column[index - 1] ?? "")));
  }
  const up = [...wanted];
  for (let index = up.length - 2; index >= 0; index -= 1)
    up[index] = Math.min(up[index] ?? 0, (up[index + 1] ?? 0) - heightOf(column[index] ?? ""));
  const rows: number[] = [];
  for (const [index, low] of down.entries()) {
    const middle = (low + (up[index] ?? low)) / 2;
    const above = rows[index - 1];
    rows.push(above === undefined ? middle : Math.max(middle, above + heightOf(column[index - 1] ?? "")));
  }
  return rows;
}
