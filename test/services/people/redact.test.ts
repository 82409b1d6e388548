import { expect, test } from "vitest";
import { toSubjectId } from "~/engine/play/subject";
import { redactAttempt, redactEntry, redactSitting } from "~/services/people/redact";
import type { StoredAttempt } from "~/store/attempts";
import type { Sitting } from "~/store/documents";

const seal = { passed: true, total: 93, ending: "good-ending", csat: 5 };
const attempt = (mode: string, sealed: boolean): StoredAttempt =>
  JSON.parse(
    JSON.stringify({
      head: { id: "a", subject: "p", mode, variant: "hidden", facts: { gauge: 8 }, seed: 41, ...(mode === "gate" && { sittingId: "s" }) },
      log: [{ choice: "secret-name", typed: "3 Oak Road", amount: 4000, typing: "slip", at: "t" }],
      seal: sealed ? seal : null,
      reflection: null,
    }),
  );
const sitting = (more: Partial<Sitting>): Sitting => ({
  ...{
    id: "s",
    kind: "gate",
    gate: "css2",
    subject: toSubjectId("p"),
    level: "css1",
    rules: "h",
    startedAt: "t",
    endedAt: null,
    certificateId: null,
  },
  ...{ versions: { limits: "l", model: "m" }, passed: null, signedOff: null, appeal: null, reviews: [], items: [] },
  ...more,
});
const item = { scenarioId: "cold-house", variant: "hidden", competency: "tone", scenario: "h", seed: 41, attemptId: "a" };

test.each([
  ["an attempt under way", attempt("solo", false), [], false],
  ["one that has ended", attempt("solo", true), [], true],
  ["a gate's, ended in a sitting that goes on", attempt("gate", true), [sitting({})], false],
  ["a gate's whose sitting is not known", attempt("gate", true), [], false],
  ["a gate's after its sitting", attempt("gate", true), [sitting({ endedAt: "t" })], false],
])("%s tells its answers only once nobody is asked any more, and a gate's never", (_, stored, sittings, tells) => {
  const told = JSON.stringify(redactAttempt(stored, sittings));
  for (const answer of ["hidden", "gauge", "secret-name", "slip", "good-ending", "csat"]) expect(told.includes(answer), answer).toBe(tells);
  expect(told).toContain("3 Oak Road");
  expect(told).toContain("4000");
});

test("a gate's result is told once its sitting has ended, in numbers", () => {
  const told = (sittings: Sitting[]) => JSON.stringify(redactAttempt(attempt("gate", true), sittings));
  expect([told([sitting({})]).includes("93"), told([sitting({ endedAt: "t" })]).includes("93")]).toEqual([false, true]);
});

test("a sitting never tells which variants it drew, and what reviewers wrote once it is decided, never who they are", () => {
  const result = { passed: false, faults: [] };
  const open = JSON.stringify(redactSitting(sitting({ items: [{ ...item, result }] })));
  for (const answer of ["hidden", 'passed":false', "41", "cold-house"]) expect(open).not.toContain(answer);
  const hands = [toSubjectId("reviewer"), toSubjectId("leader")];
  const review = { by: toSubjectId("reviewer"), marks: {}, ready: false, reasons: "too curt", at: "t", hands };
  const ended = { endedAt: "t", passed: true, items: [{ ...item, result }], reviews: [review] };
  expect(JSON.stringify(redactSitting(sitting(ended)))).not.toContain("too curt");
  const decided = JSON.stringify(redactSitting(sitting({ ...ended, signedOff: { at: "t", ready: false, by: [toSubjectId("reviewer")] } })));
  expect([decided.includes("too curt"), /hidden|41/.test(decided), /"(reviewer|leader)"/.test(decided)]).toEqual([true, false, false]);
});

test("the log tells what somebody did, and what others did to them, by no key of the other, and no review", () => {
  const entry = { id: "1", at: "t", who: toSubjectId("p"), what: "level", whom: toSubjectId("q") };
  expect(redactEntry(entry, toSubjectId("p"))).toEqual([{ id: "1", at: "t", who: "p", what: "level" }]);
  expect(redactEntry(entry, toSubjectId("q"))).toEqual([{ id: "1", at: "t", what: "level", whom: "q" }]);
  expect(redactEntry({ ...entry, what: "reviewed" }, toSubjectId("q"))).toEqual([]);
});
