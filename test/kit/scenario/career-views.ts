import type { Gate } from "~/engine/career/rules";
import type { CareerView, GateView, WrittenRules } from "~/views/career";
import type { OddsView } from "~/views/odds";
import type { SittingCard, SittingView } from "~/views/sitting";

const startedAt = "2026-03-01T09:05:00.000Z";

const rules: Gate = {
  from: "css1",
  opens: "css2",
  competencies: ["need-finding", "tone"],
  eligible: { baseline: true, passes: 2, days: 2 },
  each: 6,
  decision: { passes: 10, each: 5, all: [] },
  days: 14,
  again: { afterDays: 7, sittings: 2, withinDays: 60 },
  review: { attempts: 2, reviewers: 2 },
};

/** A gate with nothing in the way. */
export const openGate: GateView = {
  name: "css2",
  opens: "css2",
  variants: 12,
  rules,
  missing: [],
  competencies: [
    { competency: "need-finding", passes: 2, need: 2, days: 2, needDays: 2, stale: 0 },
    { competency: "tone", passes: 4, need: 2, days: 3, needDays: 2, stale: 1 },
  ],
  sitting: null,
  baseline: null,
};

/** A sitting in a list, under way. */
export const openSitting: SittingCard = {
  id: "s1",
  startedAt,
  endedAt: null,
  done: 3,
  of: 12,
  state: "open",
  certificateId: null,
};

/** The career page of a member whose gate is open. */
export const career: CareerView & { written: WrittenRules } = {
  level: "css1",
  ladder: [
    { level: "css1", reached: true, here: true, authority: [{ title: "Credit", unit: "money", most: 5000 }], approver: "team lead" },
    { level: "css2", reached: false, here: false, authority: [{ title: "Waivers", unit: "times", most: 2 }], approver: "manager" },
  ],
  gate: openGate,
  sittings: [],
  version: "3",
  written: {
    gates: [rules],
    opens: [{ title: "The loop", passes: 1, in: ["tone"] }],
    again: [1, 3, 7],
    marks: [{ id: "safety", title: "No one put at risk", steps: ["At risk", "Safe"], critical: true }],
  },
};

/** A sitting of two cases at a gate, the first of which is done. */
export const sitting: SittingView = {
  id: "s1",
  kind: "gate",
  state: "open",
  startedAt,
  endedAt: null,
  until: "2026-03-15T09:05:00.000Z",
  items: [
    { state: "done", told: null },
    { state: "waiting", told: null },
  ],
  decision: null,
  caseMinutes: 180,
  reviews: { have: 0, need: 2, attempts: 2 },
  critical: [],
  reasons: [],
  certificateId: null,
  appeal: null,
  appealable: false,
};

const cases: SittingView["items"] = [
  { state: "done", told: { attemptId: "a1", title: "Cold house", competency: "need-finding", passed: true } },
  { state: "done", told: { attemptId: null, title: "The cord", competency: "tone", passed: false } },
];

/** The same sitting, ended and not passed; it can be appealed against. */
export const failedSitting: SittingView = {
  ...sitting,
  state: "not-passed",
  endedAt: "2026-03-01T12:00:00.000Z",
  items: cases,
  decision: {
    passed: false,
    passes: 1,
    byCompetency: [
      { competency: "need-finding", passes: 1, need: 1, of: 1 },
      { competency: "tone", passes: 0, need: 1, of: 1 },
    ],
    shortfalls: [
      { code: "passes", have: 1, need: 2, of: 2 },
      { code: "competency", competency: "tone", have: 0, need: 1, of: 1 },
      { code: "fault", fault: "insult" },
      { code: "fault", fault: "a fault of old" },
    ],
  },
  appealable: true,
};

/** A sitting that passed and waits for its reviewers. */
export const passedSitting: SittingView = {
  ...sitting,
  state: "in-review",
  endedAt: "2026-03-01T12:00:00.000Z",
  items: cases.slice(0, 1),
  decision: { passed: true, passes: 1, byCompetency: [{ competency: "need-finding", passes: 1, need: 1, of: 1 }], shortfalls: [] },
  reviews: { have: 1, need: 2, attempts: 2 },
};

/** What a gate lets through, for three chances and two rules. */
export const odds: OddsView = {
  form: { competencies: 6, each: 2, passes: 10, floor: 1, all: 0, tries: 1 },
  most: { competencies: 10, each: 4, passes: 12, floor: 2, all: 6, tries: 5 },
  chances: [50, 85, 95],
  rows: [
    { rule: "asked", values: [0.019, 0.66, 0.9804] },
    { rule: "both", values: [0.003, 0.5, 0.9] },
  ],
  curve: [
    { p: 0, odds: 0 },
    { p: 0.8, odds: 0.5583 },
    { p: 1, odds: 1 },
  ],
  blind: { otherwise: 0.95, with: 0, without: 0.599 },
};
