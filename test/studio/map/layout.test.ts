import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { ANYTIME, type MapGraph, type MapNode, PATIENCE, toMapGraph } from "~/studio/map/graph";
import { HEIGHT, toMapLayout, WIDTH } from "~/studio/map/layout";

const node = (id: string): MapNode => ({
  ...{ id, kind: "situation", at: `situations.${id}`, tone: "", label: id, line: "" },
  ...{ choices: 0, stays: 0, isKey: false, facts: [] },
});
const edge = (from: string, to: string) => ({
  id: `${from}→${to}`,
  from,
  to,
  choices: ["go"],
  isConditional: false,
  kind: "choice" as const,
});

const graphs = fc.integer({ min: 1, max: 40 }).chain((size) => {
  const name = fc.integer({ min: 0, max: size - 1 }).map((index) => `n${index}`);
  return fc.uniqueArray(fc.tuple(name, name), { maxLength: 80, selector: ([from, to]) => `${from}→${to}` }).map(
    (links): MapGraph => ({
      nodes: Array.from({ length: size }, (_, index) => node(`n${index}`)),
      edges: links.map(([from, to]) => edge(from, to)),
    }),
  );
});

test("no two cards touch, and a layout of the same graph is the same, circles and all", () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const { places, width, height } = toMapLayout(graph);
      expect(places.size).toBe(graph.nodes.length);
      const cards = [...places.values()];
      for (const [index, one] of cards.entries()) {
        expect(one.x + WIDTH).toBeLessThanOrEqual(width);
        expect(one.y).toBeGreaterThanOrEqual(0);
        expect(one.y + HEIGHT).toBeLessThanOrEqual(height + 0.001);
        for (const other of cards.slice(index + 1))
          expect(Math.abs(one.x - other.x) >= WIDTH || Math.abs(one.y - other.y) >= HEIGHT - 0.001).toBe(true);
      }
      expect(toMapLayout(graph)).toEqual(toMapLayout(graph));
    }),
    { numRuns: 60 },
  );
});

test("a way that closes no circle leads to the right", () => {
  const graph = { nodes: ["c", "a", "b", "d"].map(node), edges: [edge("a", "b"), edge("b", "c"), edge("a", "c"), edge("c", "d")] };
  const { places, bends } = toMapLayout(graph);
  const x = (id: string) => places.get(id)?.x ?? -1;
  expect(x("a")).toBeLessThan(x("b"));
  expect(x("b")).toBeLessThan(x("c"));
  expect(x("c")).toBeLessThan(x("d"));
  expect(bends.get("a→c")).toHaveLength(1);
});

test("a shipped case is drawn with a few ways between its places, each with the choices that take it", () => {
  const { nodes, edges } = toMapGraph(parse(readFileSync("scenarios/the-cord/scenario.yaml", "utf8")));
  expect(nodes.length).toBeGreaterThan(10);
  expect(edges.length).toBeLessThan(60);
  expect(edges.every(({ choices }) => choices.length > 0)).toBe(true);
  const reached = new Set(edges.map(({ to }) => to));
  expect(nodes.filter(({ id, kind }) => kind === "ending" && !reached.has(id))).toEqual([]);
});

test("whatever a half-written case has is drawn", () => {
  expect(toMapGraph(null)).toEqual({ nodes: [], edges: [] });
  expect(toMapGraph({ situations: { one: null, two: { choices: 3 } } }).nodes.map(({ id }) => id)).toEqual(["one", "two"]);
  const data = {
    customer: { leaves: "gone" },
    deadlines: { noon: { label: "Noon", to: "gone" }, one: {} },
    anytime: { hang: { to: "gone" }, back: { in: ["one"], to: [{ when: { done: "x" }, go: "one" }, { go: "nowhere" }] } },
    situations: {
      one: { says: [{ text: "Well?" }], phase: "open", key: true, choices: { stay: {}, go: { then: [{ to: "gone" }], to: "one" } } },
    },
    endings: { gone: { title: "Gone", need: "no", says: "Bye" } },
  };
  const { nodes, edges } = toMapGraph(data);
  expect(nodes.map(({ id }) => id)).toEqual(["one", "gone", ANYTIME, "·noon", PATIENCE]);
  expect(nodes[0]).toMatchObject({ line: "Well?", tone: "open", choices: 2, stays: 1, isKey: true });
  expect(edges.map(({ id, isConditional }) => [id, isConditional])).toEqual([
    ["one→gone", true],
    ["·anytime→gone", false],
    ["one→one", true],
    ["·noon→gone", true],
    ["·patience→gone", true],
  ]);
});

test("what can happen at any time stands above the conversation, beside the endings that it alone leads to", () => {
  const special = (id: string, kind: MapNode["kind"]): MapNode => ({ ...node(id), kind });
  const graph: MapGraph = {
    nodes: [node("a"), node("b"), special("ends", "ending"), special("walks-out", "ending"), special(PATIENCE, "patience")],
    edges: [edge("a", "b"), edge("b", "ends"), edge(PATIENCE, "walks-out"), { ...edge(PATIENCE, "ends") }],
  };
  const { places } = toMapLayout(graph);
  const y = (id: string) => places.get(id)?.y ?? -1;
  expect([y(PATIENCE), y("walks-out")]).toEqual([0, 0]);
  for (const id of ["a", "b"]) expect(y(id)).toBeGreaterThan(HEIGHT);
  expect(places.get("ends")?.x).toBeGreaterThan(places.get("b")?.x ?? 0);
});

test("a fact's sign stands where a choice or a branch of it teaches it", () => {
  const choices = { ask: { learns: ["gauge"] }, wait: { then: [{ learns: ["gauge", "rest"] }] }, go: { learns: 3 } };
  expect(toMapGraph({ situations: { one: { choices } } }).nodes[0]?.facts).toEqual(["gauge", "rest"]);
});
