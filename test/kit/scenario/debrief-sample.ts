import type { DebriefView } from "~/engine/show/debrief";
import type { JudgementView } from "~/views/judgement";
import type { NextStepsView } from "~/views/next-steps";
import { view } from "./view-sample";

const fit = { asked: 2, given: 1, fit: 0.5 };
/** The mark of its one turn. */
export const mark = {
  points: 61,
  times: 1,
  fits: { emotion: fit, interpretation: null, exploration: null },
  tone: 0.9,
  lacking: ["concise"],
};

/** An attempt of one spoken turn that was not passed. */
export const debrief: DebriefView = {
  title: "Cold house",
  currency: "USD",
  channel: "phone",
  customer: { name: "Marek Nowak", asks: "A new day", needs: "That the tank does not run dry" },
  ending: {
    title: "Dry before the truck",
    says: "The flame went out. [silence]",
    need: "no",
    stays: false,
    customer: "Cold for two days.",
    team: "A call at night.",
    business: "A leak check.",
    blockedBy: "process",
    csat: 2,
    effort: 5,
    teaches: "Ask what is left in the tank.",
  },
  score: {
    ending: "dry",
    outcome: {
      score: 40,
      sum: 45,
      parts: [
        { name: "need", met: 0, points: 0, of: 45, because: [{ code: "need.no", turn: 1, params: {} }] },
        {
          name: "remedy",
          met: 0.5,
          points: 10,
          of: 20,
          because: [{ code: "remedy.below", turn: 1, params: { remedy: 2000, lo: 4000, hi: 6000 } }],
        },
        { name: "effort", met: 1, points: 20, of: 20, because: [{ code: "effort.none", turn: null, params: { minutes: 6, par: 28 } }] },
        { name: "process", met: 1, points: 15, of: 15, because: [] },
      ],
      cap: { at: 40, because: [{ code: "cap.need-missed", turn: 1, params: {} }] },
      knockOuts: [],
    },
    empathy: { score: 61, mean: 61, marks: [{ turn: 1, mark }], cap: null },
    empowerment: {
      score: 40,
      mean: 40,
      points: [{ name: "truck", judged: "under", worth: 0.4, turn: 1 }],
      cap: null,
      escalation: { precision: null, recall: 0 },
    },
    total: 33.5,
    passed: false,
    faults: [{ fault: "safety", turn: 1 }],
    missing: [
      { code: "fault", fault: "safety" },
      { code: "outcome", score: 40, needed: 70 },
    ],
  },
  decisions: [{ label: "Which truck", right: "The nearest one.", judged: "under", worth: 0.4, turn: 1 }],
  pass: { total: 80, outcome: 70, empathy: 70, empowerment: 70 },
  weights: { outcome: 0.4, empathy: 0.3, empowerment: 0.3 },
  opening: [{ by: "customer", turn: 0, clockMinutes: 0, text: "You missed my delivery." }],
  turns: [
    {
      number: 1,
      kind: "say",
      messages: [{ by: "you", turn: 1, clockMinutes: 0, text: "Thursday, then." }],
      minutes: 1,
      mark,
      why: ["Thursday was offered before anybody knew what was left."],
      because: [{ code: "need.no", turn: 1, params: {} }],
    },
  ],
  facts: [
    { label: "Gauge", text: "8 %", learned: null },
    { label: "At home", text: "he alone", learned: 1 },
  ],
  limits: view.limits,
  refusals: [{ limit: "authority", turn: 1, code: "over-authority", titles: ["Credit"] }],
  minutes: 6,
  par: 28,
};

/** The same attempt beside the best: one dear turn, and some luck. */
export const judgement: JudgementView = {
  start: 96.2,
  losses: 65.8,
  luck: 3.1,
  reached: 33.5,
  total: 33.5,
  turns: [
    {
      number: 1,
      verdict: "turning-point",
      before: 96.2,
      after: 33.5,
      loss: 65.8,
      luck: 3.1,
      learned: ["Gauge"],
      advice: {
        kind: "better",
        choice: { kind: "give", text: "How far down is the gauge?", amount: { value: 2000, unit: "money", title: "Credit" } },
      },
      reasons: [
        { code: "unasked", titles: ["Gauge"], minutes: 0, right: "" },
        { code: "fault-risk", faults: ["safety"], minutes: 0, right: "" },
        { code: "decision.under", titles: ["Which day"], minutes: 0, right: "An earlier one." },
      ],
    },
  ],
  decisive: { turn: 1, verdict: "turning-point" },
  parted: {
    turn: 1,
    best: {
      choices: [
        { turn: 1, kind: "ask", text: "How far down is the gauge?" },
        { turn: 2, kind: "open", did: "Route board" },
      ],
      ending: { title: "Warm tonight", total: 95 },
    },
  },
  csat: 4,
  clairvoyant: null,
};

/** What comes after it: nothing moved, and nothing is suggested. */
export const nextSteps: NextStepsView = { next: null, effect: null, opens: null, opened: [], closer: [], attemptsHere: 1 };
