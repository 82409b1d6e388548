import { expect, test } from "vitest";
import { draw } from "~/engine/play/draw";
import { readCatalog } from "~/services/catalog/catalog.server";
import { secondModel } from "../kit/scenario/limits";
import { scoreOf } from "../kit/scenario/small";

const scenario = readCatalog("scenarios", ["cold-house"]).entries.get("cold-house")?.scenario;
if (!scenario) throw new Error("scenarios/cold-house cannot be read");

test("the example of docs/scoring.md comes to what is reckoned there by hand", () => {
  const { facts } = draw(scenario, "css1", 3);
  const line = ["open-formal", "ask-identity-plain", "confirm-identity-plain", "thursday-offer", "thursday-kind", "thursday-close-plain"];
  const { outcome, empathy, empowerment, total, passed } = scoreOf(scenario, line, { facts, model: secondModel });
  expect(outcome.parts.map(({ points }) => points)).toEqual([0, 10, 15, 3.3]);
  expect(outcome).toMatchObject({ sum: 28.3, score: 28.3, cap: null });
  expect(outcome.knockOuts.map(({ code, params }) => [code, ...Object.values(params)])).toEqual([
    ["cap.need-missed"],
    ["cap.critical-step", "ask-gauge"],
    ["cap.critical-step", "emergency"],
    ["cap.process"],
  ]);
  expect(empathy.marks.map(({ mark }) => [mark.points, mark.times])).toEqual([
    [81, 2],
    [100, 1],
    [100, 1],
    [48, 2],
    [75, 1],
    [100, 1],
  ]);
  expect([empathy.score, empowerment.score, total, passed]).toEqual([79.1, 13.3, 30.8, false]);
});
