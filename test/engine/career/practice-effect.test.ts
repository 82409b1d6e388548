import { expect, test } from "vitest";
import type { Evidence } from "~/engine/career/evidence";
import { practiceEffect } from "~/engine/career/practice-effect";
import { openGate } from "../../kit/scenario/career-views";

const gate = openGate.rules;
const play: Evidence = {
  scenarioId: "cold-house",
  variant: "one",
  competency: "tone",
  level: "css1",
  solo: true,
  at: "2026-03-03T09:00:00.000Z",
  day: 20_515,
  passed: true,
  current: true,
  first: true,
};
const earlier: Evidence = { ...play, scenarioId: "other", at: "2026-03-02T09:00:00.000Z", day: 20_514 };
const sameDay: Evidence = { ...earlier, scenarioId: "third", day: 20_515 };

test("a play that counts says from where to where, in passes and in days", () => {
  expect(practiceEffect(gate, [earlier], play)).toEqual({
    kind: "counted",
    competency: "tone",
    passes: { from: 1, to: 2, need: 2 },
    days: { from: 1, to: 2, need: 2 },
  });
  expect(practiceEffect(gate, [sameDay], play)).toMatchObject({ passes: { from: 1, to: 2 }, days: { from: 1, to: 1 } });
});

test.each([
  [{ solo: false }, "coached"],
  [{ passed: false }, "not-passed"],
  [{ passed: false, solo: false }, "not-passed"],
  [{ level: "css2" }, "other-level"],
  [{ current: false }, "older-limits"],
  [{ competency: "queue" }, "not-asked"],
])("%j does not count: %s", (over, why) => {
  expect(practiceEffect(gate, [earlier], { ...play, ...over })).toMatchObject({ kind: "uncounted", why });
});

test("a variant that was met before does not count; and without a gate nothing does", () => {
  expect(practiceEffect(gate, [earlier], { ...play, first: false })).toMatchObject({ kind: "uncounted", why: "met-before" });
  expect(practiceEffect(null, [], play)).toMatchObject({ kind: "uncounted", why: "no-gate" });
});
