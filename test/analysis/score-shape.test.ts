import { expect, test } from "vitest";
import { toGraph } from "~/analysis/graph/graph";
import { noTally } from "~/analysis/graph/tally";
import { toOutlooks } from "~/analysis/search/outlook";
import { prove } from "~/analysis/search/prove";
import { isAtLeast, scoreReads, toPast } from "~/analysis/search/score-shape";
import { models, rulesAt, secondModel } from "../kit/scenario/limits";
import { type ScenarioInput, small } from "../kit/scenario/small";

const giving = (fair: ScenarioInput["fair"]) =>
  small(
    {
      refund: { kind: "give", label: "Refund", gives: { authority: "refund" }, minutes: 0 },
      credit: { kind: "give", label: "Credit", gives: { authority: "credit" }, minutes: 0 },
    },
    {
      authority: {
        refund: { title: "Refund", grant: { css1: 9000 } },
        credit: { title: "Credit", grant: { css1: 9000 }, settles: "goodwill" },
      },
      fair,
    },
  );

test("of all amounts that can be typed, the best is found in each kind of money, and the least", () => {
  const { outcome } = prove(
    rulesAt(giving({ owed: [{ lo: 4200, hi: 4200, exact: true }], goodwill: [{ lo: 500, hi: 1500 }] }), "css1", secondModel),
    "only",
    {},
  );
  // The need missed, no money where some is owed: 0 + 0 + 20 + 15
  expect(outcome).toEqual({ least: 35, greatest: 100 });
});

test.each(models)("formula $formula: the amounts at the ends of a fair band stand for those inside", (model) => {
  const { outcome } = prove(rulesAt(giving([{ lo: 1000, hi: 2000 }]), "css1", model), "only", {});
  expect(outcome.greatest).toBe(100);
});

test("a past that did harm is never as good as one that did none, by formula 2", () => {
  const graph = toGraph(rulesAt(small(), "css1", secondModel), {});
  const outlook = toOutlooks(graph)(graph.opening);
  const past = (harms: number, marks: number) =>
    toPast(secondModel, 10, graph.ledger, scoreReads.total, { ...noTally, harms, marks, marked: 2 }, outlook);
  expect(isAtLeast(past(1, 100), past(0, 0), outlook)).toBe(false);
  expect(isAtLeast(past(0, 100), past(1, 0), outlook)).toBe(true);
  expect(isAtLeast(past(1, 100), past(1, 0), outlook)).toBe(true);
});
