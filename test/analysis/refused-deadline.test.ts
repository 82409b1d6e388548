import { expect, test } from "vitest";
import { toGraph } from "~/analysis/graph/graph";
import { begin } from "~/engine/play/begin";
import { choose } from "~/engine/play/choose";
import { rulesAt } from "../kit/scenario/limits";
import { small } from "../kit/scenario/small";

test("refusals let a deadline pass in the graph as they do in the story", () => {
  const scenario = small(
    { barred: { kind: "say", words: "Now.", needs: { done: ["first"] }, to: "solved" } },
    { process: { first: { title: "First" } }, deadlines: { closes: { label: "It closes", minutes: 10, to: "lost" } } },
  );
  const rules = rulesAt(scenario, "css1");
  const graph = toGraph(rules, {}, { withWords: true });
  let held = begin(rules, {});
  let node = graph.opening;
  while (!held.ended) {
    const move = rules.moves.get(held.situation)?.find(({ name }) => name === "barred");
    const chosen = choose(rules, held, { choice: "barred" }, "solo");
    const edge = move && graph.take(node, { choice: move.name, giving: null, typing: null });
    if (!("turn" in chosen) || !edge) throw new Error("it is offered");
    held = chosen.held;
    node = edge.to;
    expect(node.situation).toBe(held.situation);
  }
});
