import fc from "fast-check";
import { expect, test } from "vitest";
import { type GateCandidate, gateGaps, type PastSitting } from "~/engine/career/gate-gaps";
import { lockOf } from "~/engine/career/scenario-lock";
import { gate, generatePlays, playOn } from "../../kit/scenario/career-samples";

const ms = Date.parse;
const now = ms("2026-12-01T12:00:00.000Z");
const ready: GateCandidate = {
  atLevel: true,
  baselineDone: true,
  evidence: gate.competencies.flatMap((competency, index) => [
    playOn(index, { competency, scenarioId: `a${index}` }),
    playOn(index + 1, { competency, scenarioId: `b${index}` }),
  ]),
  sittings: [],
};
const failed = (startedAt: string, endedAt = startedAt): PastSitting => ({ startedAt: ms(startedAt), endedAt: ms(endedAt), passed: false });

test("nothing is missing for who has two first plays passed in each competency, on two days, and the baseline", () => {
  expect(gateGaps(gate, ready, now)).toEqual([]);
});

test.each<[what: string, over: Partial<GateCandidate>, missing: unknown[]]>([
  ["another level", { atLevel: false }, [{ code: "level" }]],
  ["no baseline", { baselineDone: false }, [{ code: "baseline" }]],
  [
    "one pass short",
    { evidence: ready.evidence.filter(({ scenarioId }) => scenarioId !== "b1") },
    [{ code: "passes", competency: gate.competencies[1], have: 1, need: 2 }],
  ],
  [
    "two passes on one day",
    { evidence: ready.evidence.map((one) => (one.scenarioId === "b0" ? { ...one, day: playOn(0).day } : one)) },
    [{ code: "days", competency: gate.competencies[0], have: 1, need: 2 }],
  ],
  [
    "a pass from before the rules changed",
    { evidence: ready.evidence.map((one) => (one.scenarioId === "a2" ? { ...one, current: false } : one)) },
    [{ code: "passes", competency: gate.competencies[2], have: 1, need: 2 }],
  ],
  [
    "a pass with help",
    { evidence: ready.evidence.map((one) => (one.scenarioId === "a3" ? { ...one, solo: false } : one)) },
    [{ code: "passes", competency: gate.competencies[3], have: 1, need: 2 }],
  ],
  [
    "a pass of a variant that was met before",
    { evidence: ready.evidence.map((one) => (one.scenarioId === "a4" ? { ...one, first: false } : one)) },
    [{ code: "passes", competency: gate.competencies[4], have: 1, need: 2 }],
  ],
  [
    "a sitting under way",
    { sittings: [{ startedAt: ms("2026-11-30T09:00:00.000Z"), endedAt: null, passed: null }] },
    [{ code: "open-sitting" }],
  ],
  ["a sitting passed", { sittings: [{ ...failed("2026-08-01T09:00:00.000Z"), passed: true }] }, [{ code: "passed" }]],
  [
    "six days after a sitting",
    { sittings: [failed("2026-11-25T09:00:00.000Z", "2026-11-25T13:00:00.000Z")] },
    [{ code: "waiting", until: ms("2026-12-02T13:00:00.000Z") }],
  ],
  ["seven days after", { sittings: [failed("2026-11-24T09:00:00.000Z", "2026-11-24T12:00:00.000Z")] }, []],
  [
    "two sittings within sixty days",
    { sittings: [failed("2026-11-20T12:00:00.000Z"), failed("2026-10-10T12:00:00.000Z")] },
    [{ code: "too-many-sittings", until: ms("2026-12-09T12:00:00.000Z") }],
  ],
  ["two sittings, the first longer ago", { sittings: [failed("2026-11-20T12:00:00.000Z"), failed("2026-10-01T12:00:00.000Z")] }, []],
])("%s", (_, over, missing) => {
  expect(gateGaps(gate, { ...ready, ...over }, now)).toEqual(missing);
});

test("a clock that is set back opens nothing that was closed", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 90 }), (days, back) => {
      const at = (offset: number) => new Date(Date.parse("2026-11-20T12:00:00.000Z") + offset * 86_400_000).toISOString();
      const candidate = { ...ready, sittings: [failed(at(0)), failed(at(-30))] };
      const open = (offset: number) => gateGaps(gate, candidate, ms(at(offset))).length === 0;
      if (!open(days)) expect(open(Math.max(0, days - back))).toBe(false);
    }),
  );
});

test("later evidence takes things off what is missing and puts nothing on", () => {
  fc.assert(
    fc.property(generatePlays, generatePlays, (before, more) => {
      const last =
        before
          .map(({ at }) => at)
          .sort()
          .at(-1) ?? "";
      const later = more.map((one, index) => ({ ...one, at: `${last}~${String(index).padStart(3, "0")}` }));
      const code = (one: { code: string }) => `${one.code} ${"competency" in one ? one.competency : ""}`;
      const first = gateGaps(gate, { ...ready, evidence: before }, now);
      const second = gateGaps(gate, { ...ready, evidence: [...before, ...later] }, now);
      for (const one of second) {
        // A day can be missing where passes were: that is nearer, not farther.
        const kinds = first.map(code);
        expect(kinds.includes(code(one)) || (one.code === "days" && kinds.includes(`passes ${one.competency}`))).toBe(true);
      }
    }),
  );
});

test("unlocking is monotone: more passes lock nothing that was open", () => {
  const levels = ["css1", "css2"] as const;
  const opens = fc.option(
    fc.record({ passes: fc.integer({ min: 1, max: 4 }), in: fc.subarray([...gate.competencies], { minLength: 1 }) }),
    { nil: undefined },
  );
  fc.assert(
    fc.property(opens, generatePlays, generatePlays, fc.constantFrom(...levels), (rule, before, more, reached) => {
      const open = (plays: typeof before) => lockOf(levels, levels, reached, rule, plays) === null;
      if (open(before)) expect(open([...before, ...more])).toBe(true);
      if (reached === "css2") expect(open([])).toBe(true);
    }),
  );
});
