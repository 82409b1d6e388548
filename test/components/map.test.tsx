import fc from "fast-check";
import { expect, test } from "vitest";
import type { FigureState } from "~/browser/proof/proof-state";
import { type Area, centerOn, fitInto, keepWithin, reveal, seenArea, zoomAt } from "~/components/studio/map/camera";

import { toCardPlaces, toCurve } from "~/components/studio/map/curves";

import { toCardProof, toMapProof } from "~/components/studio/map/map-proof";
import { stepFrom } from "~/components/studio/map/steps";
import { parseKeptPlaces as toKept } from "~/components/studio/map/use-kept-places";
import type { MapCard, MapView, MapWay } from "~/views/studio-map";

const number = fc.integer({ min: -2000, max: 2000 });
const cameras = fc.record({ x: number, y: number, zoom: fc.double({ min: 0.05, max: 2, noNaN: true }) });
const boxes = fc.record({ width: fc.integer({ min: 320, max: 1600 }), height: fc.integer({ min: 240, max: 900 }) });
const cards = fc.record({ x: number, y: number, width: fc.constant(100), height: fc.constant(40) });

const onPage = ({ x, y, zoom }: { x: number; y: number; zoom: number }, area: Area) => ({
  ...{ left: area.x * zoom + x, right: (area.x + area.width) * zoom + x },
  ...{ top: area.y * zoom + y, bottom: (area.y + area.height) * zoom + y },
});

test("what is under the pointer stays there while one zooms", () => {
  fc.assert(
    fc.property(cameras, fc.double({ min: 0.5, max: 2, noNaN: true }), number, number, (camera, factor, x, y) => {
      const next = zoomAt(camera, factor, { x, y });
      expect((x - next.x) / next.zoom).toBeCloseTo((x - camera.x) / camera.zoom, 3);
    }),
  );
});

test("a card that is looked for is seen whole, and one that is seen moves nothing", () => {
  fc.assert(
    fc.property(cameras, boxes, cards, (camera, box, card) => {
      const next = reveal(camera, card, box);
      const { left, right, top, bottom } = onPage(next, card);
      expect(left).toBeGreaterThanOrEqual(24 - 1e-6);
      expect(top).toBeGreaterThanOrEqual(24 - 1e-6);
      expect(right).toBeLessThanOrEqual(box.width - 24 + 1e-6);
      expect(bottom).toBeLessThanOrEqual(box.height - 24 + 1e-6);
      const again = reveal(next, card, box);
      expect(again.x).toBeCloseTo(next.x, 6);
      expect(again.y).toBeCloseTo(next.y, 6);
    }),
  );
});

test("the whole map fits into its box, and a view of a part shows nothing beside the map", () => {
  const whole = { x: -50, y: 0, width: 3000, height: 700 };
  const box = { width: 1000, height: 500 };
  const seen = seenArea(fitInto(whole, box), box);
  expect(seen.x).toBeLessThanOrEqual(whole.x);
  expect(seen.x + seen.width).toBeGreaterThanOrEqual(whole.x + whole.width);
  const first = keepWithin(centerOn({ x: -50, y: 300, width: 176, height: 76 }, box, 1), whole, box);
  expect(first.x).toBe(24 + 50);
  expect(keepWithin(fitInto(whole, box), whole, box)).toEqual(fitInto(whole, box));
});

const card = (id: string, x: number, y: number): MapCard => ({
  ...{ id, at: `situations.${id}`, kind: "situation", tone: "", label: id, line: "", choices: 1 },
  ...{ isKey: false, facts: [], problems: 0, x, y },
});
const way = (from: string, to: string, bends: number[] = []): MapWay => ({ from, to, choices: ["go"], isConditional: false, bends });
const map: MapView = {
  ...{ width: 700, height: 300, cardWidth: 176, cardHeight: 76, start: "a" },
  cards: [card("a", 0, 0), card("b", 250, 0), card("c", 250, 100), card("d", 500, 50)],
  ways: [way("a", "c"), way("b", "d"), way("c", "d"), way("d", "a"), way("a", "d", [300, 60])],
};

test("arrow keys go along the ways, then to what lies that way, and nowhere beyond the edge", () => {
  const places = toCardPlaces(map, new Map());
  const step = (id: string, direction: Parameters<typeof stepFrom>[1]) => stepFrom(id, direction, places, map.ways);
  expect(step("a", "right")).toBe("c");
  expect(step("c", "up")).toBe("b");
  expect(step("b", "left")).toBe("a");
  expect(step("d", "left")).toBe("b");
  expect(step("d", "right")).toBe("a");
  expect(step("a", "up")).toBe(null);
  expect(step("gone", "up")).toBe(null);
});

test("a way runs through its bends until a card at its end was moved; one that leads back swings below", () => {
  const places = toCardPlaces(map, new Map());
  const line = (index: number, moved = new Map<string, { x: number; y: number }>()) =>
    toCurve(map.ways[index] ?? way("", ""), map, toCardPlaces(map, moved), moved)?.line ?? "";
  expect(line(4)).toContain("300,60");
  expect(line(4, new Map([["d", { x: 600, y: 200 }]]))).not.toContain("300,60");
  expect(line(4, new Map([["d", { x: 600, y: 200 }]]))).toMatch(/600,238$/);
  expect(line(3)).toBe("M588,126C588,172,88,172,88,76");
  expect(toCurve(way("a", "a"), map, places, new Map())).toBe(null);
  expect(toCurve(way("a", "gone"), map, places, new Map())).toBe(null);
});

test("of what a browser kept, only places are taken", () => {
  expect([...toKept('{"a":[1,2.5],"b":["x",1],"c":[1],"d":null}')]).toEqual([["a", { x: 1, y: 2.5 }]]);
  for (const broken of [null, "", "[", "null", "3", '"x"']) expect(toKept(broken).size).toBe(0);
});

const turn = (situation: string) => ({ situation, at: "", name: "", words: "", isSpoken: true, points: null });
const figure = (variant: string, reached: string[], line: string[], state: FigureState["state"] = "fresh"): FigureState => ({
  ...{ level: "css1", variant, gate: false, state, playersState: state },
  figure: {
    ...{ level: "css1", variant, gate: false, isPassable: true, players: [] },
    reached: reached.map((name) => ({ name, line: [] })),
    best: {
      ...{ total: 90, outcome: 90, empathy: 90, empowerment: null, passes: true, minutes: 3, line: [] },
      ...{ ending: { at: "endings.d", name: "d", title: "D" }, turns: line.map(turn) },
    },
  },
});

test("reach and best line of what is looked at stand on the cards, also where one of them comes up twice", () => {
  const figures = [figure("dry", ["a", "c", "d"], ["a", "c", "c"]), figure("wet", ["a", "b", "d"], ["a", "b"], "stale")];
  const proof = toMapProof(figures, { level: "css1", variant: "dry" }, ["a", "b", "c", "d"]);
  expect([...(proof?.best ?? [])]).toEqual(["a→c", "c→c", "c→d"]);
  expect(toCardProof(proof, { id: "c" })).toEqual({ turns: "2, 3", isBeyond: false, reachedIn: 1, variants: 2 });
  expect(toCardProof(proof, { id: "b" })).toMatchObject({ turns: undefined, isBeyond: true, reachedIn: 1 });
  expect(toCardProof(proof, { id: "d" })).toMatchObject({ isBeyond: false, reachedIn: undefined });
  expect(proof?.isStale).toBe(false);
  expect(toMapProof(figures, { level: "css1", variant: "wet" }, ["a"])?.isStale).toBe(true);
  expect(toMapProof(figures, { level: "css2", variant: "dry" }, ["a"])).toBe(null);
  expect(toCardProof(null, { id: "a" })).toBe(undefined);
});
