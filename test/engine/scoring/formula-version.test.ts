import { expect, test } from "vitest";
import { modelFormat } from "~/engine/count/model-format";
import { readStored } from "~/engine/format/read-stored";
import { readYaml } from "~/engine/scenario/read-yaml";
import { toSeal } from "~/engine/scoring/seal";
import { firstModel } from "../../kit/scenario/limits";
import { play, small } from "../../kit/scenario/small";

const { formula: _, ...older } = firstModel;

test("a model that names no formula is for the first one, and what it seals says so", () => {
  expect(readStored(modelFormat, older).formula).toBe(1);
  const { rules, played } = play(small(), ["solve"], { model: firstModel });
  expect(toSeal(rules, played, "2026-11-02T09:00:00.000Z").formula).toBe(1);
});

test("a formula that the program does not know is refused", () => {
  expect(readYaml(JSON.stringify({ ...older, formula: 3 }), modelFormat)).toMatchObject({
    problems: [{ code: "GR0002", at: "formula", message: "`formula` is one of `1`, `2`" }],
  });
});
