import type { ChoiceView, View } from "~/engine/show/view";

const lockedChoice: ChoiceView = {
  token: "t4",
  kind: "give",
  label: "Waive the trip",
  locked: {
    code: "over-authority",
    limit: "authority",
    titles: ["Waive a trip fee"],
    reason: "Trips are counted.",
    unit: "money",
    most: 5000,
    given: 0,
    approver: "team lead",
  },
};

const choices: ChoiceView[] = [
  { token: "t1", kind: "ask", words: "How far down is the gauge?" },
  {
    token: "t2",
    kind: "give",
    words: "I'll put something on your account.",
    amount: { unit: "money", most: 20000, left: 5000, title: "Credit" },
  },
  { token: "t3", kind: "open", label: "Route board", minutes: 2 },
  lockedChoice,
  { token: "t5", kind: "step-away", label: "Step away for a moment", minutes: 5 },
];

/** A desk after one turn, with one choice of each shape. */
export const view: View = {
  title: "Cold house",
  currency: "USD",
  channel: "phone",
  customer: { name: "Marek Nowak", mood: "worried", asks: "A new day", file: [{ label: "Customer since", text: "2014" }] },
  learned: [{ label: "Gauge", text: "8 %" }],
  conversation: [
    { by: "customer", turn: 0, clockMinutes: 0, text: "You missed my delivery. [wind]" },
    { by: "you", turn: 1, clockMinutes: 0, did: "Account note" },
    { by: "customer", turn: 1, clockMinutes: 1, text: "And now?" },
  ],
  documents: [{ title: "Account note", kind: "tool", text: "Two visits.", turn: 1 }],
  limits: {
    authority: [{ title: "Credit", unit: "money", given: 1000, most: 5000, left: 4000, reason: "Small sums need no second look." }],
    process: [
      { title: "Verify the caller", done: true, severity: "required", forbidden: false },
      { title: "Promise a time", done: false, severity: "critical", forbidden: true },
    ],
    resources: [
      { token: "t3", title: "Route board", kind: "tool", minutes: 2, opened: false, opens: true },
      { token: "r2", title: "Loan heaters", kind: "stock", minutes: 0, opened: false, opens: false, left: 2 },
      { token: "r3", title: "Audit trail", kind: "tool", minutes: 1, opened: false, opens: true, barred: "Opens from Senior." },
    ],
    rules: ["A promise has a name and a time on it."],
    approver: "team lead",
    approvalMinutes: 15,
  },
  choices,
  clock: { minutes: 6, waits: [{ label: "The tank is dry", minutes: 840 }] },
  load: 4,
  hint: null,
  hasHint: true,
  turns: 1,
  ended: false,
};
