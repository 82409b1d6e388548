import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { Appeal } from "~/components/review/appeal";
import { ReviewForm } from "~/components/review/review-form";
import { Reviews } from "~/components/review/reviews";
import type { AppealedView, ConversationView, OwnReview, ReviewRefusal, ReviewsView, ReviewView } from "~/views/reviews";
import { showPage } from "../kit/e2e/show-page";

const reviews: ReviewsView = {
  rules: [{ opens: "css2", attempts: 2, reviewers: 2 }],
  waiting: [],
  done: 0,
  agreement: [
    { category: "need", title: "The need", figures: { n: 12, raw: 0.75, kappa: 0.6123, ac1: null } },
    { category: "tone", title: "Tone", figures: { n: 4, raw: null, kappa: null, ac1: null } },
  ],
  appeals: [],
  appealsForOthers: 0,
};

const messages = [
  { by: "customer", turn: 0, clockMinutes: 0, text: "Where is it?" },
  { by: "you", turn: 1, clockMinutes: 0, text: "When do you need it?" },
  { by: "customer", turn: 1, clockMinutes: 0, text: "Friday." },
  { by: "you", turn: 2, clockMinutes: 1, did: "Open the tracking" },
] as const;
const limits: ConversationView["limits"] = {
  authority: [{ title: "Account credit", unit: "money", given: 0, most: 5000, left: 5000 }],
  process: [],
  resources: [],
  rules: ["Never promise a day that no page shows."],
  approver: "team lead",
  approvalMinutes: 4,
};
/** Two tables, which a screen reader has to tell apart. */
const tables = "Mon  9:00\nTue  9:30\nLeft the depot at nine.\nBox  1\nBox  2";
const coldHouse: ConversationView = {
  title: "Cold house",
  customerName: "Marek Nowak",
  currency: "USD",
  messages: [...messages],
  documents: [{ title: "Tracking", kind: "tool", text: tables, turn: 2 }],
  limits,
};
const need = { id: "need", title: "The need", steps: ["Never found", "Found"], critical: true, ruledOut: 1 };
const review: ReviewView = {
  id: "r1",
  word: "QX7PA",
  state: "open",
  isIndependent: true,
  conversations: [coldHouse, null],
  scorecard: [need],
  own: null,
};
const written: OwnReview = { marks: [{ need: 0 }, {}], ready: false, reasons: "Turn 1 asks first." };

test("without anything to review it says so, and how much was done", async () => {
  await showPage(<Reviews {...reviews} done={4} />);
  expect(screen.getByText("Nothing is waiting for you. You've reviewed 4 sittings.")).toBeVisible();
  expect(screen.queryByRole("heading", { name: "Appeals" })).toBeNull();
});

test("what waits is led to by a word, and not by a name", async () => {
  await showPage(<Reviews {...reviews} waiting={[{ id: "r1", word: "QX7PA" }]} />);
  expect(screen.getByRole("heading", { name: "1 sitting is waiting for your review" })).toBeVisible();
  expect(screen.getByRole("link", { name: "Sitting QX7PA" })).toHaveAttribute("href", "/reviews/r1");
});

test("agreement is a figure only where it is told", async () => {
  await showPage(<Reviews {...reviews} />);
  const cells = (name: RegExp) =>
    within(screen.getByRole("row", { name }))
      .getAllByRole("cell")
      .map(({ textContent }) => textContent);
  expect(cells(/^The need/)).toEqual(["12", "0.75", "0.61", "–"]);
  expect(cells(/^Tone/)).toEqual(["4", "–", "–", "–"]);
});

test("a leader is led to the appeals that they may answer, and told of those that are for others", async () => {
  await showPage(<Reviews {...reviews} appeals={[{ id: "r2", word: "BBBBB" }]} appealsForOthers={1} />);
  const appeals = within(screen.getByRole("region", { name: "Appeals" }));
  expect(appeals.getByRole("link", { name: "Sitting BBBBB" })).toHaveAttribute("href", "/appeals/r2");
  expect(appeals.getByText(/1 appeal is against a decision that you may have had a part in/)).toBeVisible();
});

test("a reviewer reads numbered turns, what was opened in them and what the level allows, and marks every line", async () => {
  const { sent, container } = await showPage(<ReviewForm {...review} />);
  const first = within(screen.getByRole("region", { name: "Conversation 1: Cold house" }));
  expect(first.getAllByText("Trainee")[0]).toBeVisible();
  expect(first.getAllByRole("heading", { name: /^Turn/ }).map(({ textContent, id }) => [textContent, id])).toEqual([
    ["Turn 1", "conversation-1-turn-1"],
    ["Turn 2", "conversation-1-turn-2"],
  ]);
  expect(first.getByRole("link", { name: "Turn 2" })).toHaveAttribute("href", expect.stringMatching(/#conversation-1-turn-2$/));
  for (const number of [1, 2])
    expect(first.getByRole("region", { name: `Table ${number} in Tracking (conversation 1, turn 2)` })).toBeVisible();
  for (const text of ["Left the depot at nine.", "Never promise a day that no page shows.", "up to $50"])
    expect(first.getByText(text)).toBeVisible();
  for (const group of screen.getAllByRole("group", { name: "The need critical" }))
    await userEvent.click(within(group).getByRole("radio", { name: "Found" }));
  await userEvent.click(screen.getByRole("radio", { name: "Not yet" }));
  await userEvent.type(screen.getByRole("textbox", { name: "Why?" }), "Turn 1 asks first.");
  await userEvent.click(screen.getByRole("button", { name: "Submit my review" }));
  expect(sent).toEqual([{ "mark 1 need": "1", "mark 2 need": "1", ready: "no", reasons: "Turn 1 asks first." }]);
  expect(container.querySelectorAll("[id]").length).toBe(new Set([...container.querySelectorAll("[id]")].map(({ id }) => id)).size);
});

test("a critical line says before it is sent which steps rule out a sign-off", async () => {
  await showPage(<ReviewForm {...review} />);
  expect(screen.getAllByRole("radio", { name: "Never found (rules out “ready”)" })).toHaveLength(2);
  expect(screen.getAllByRole("radio", { name: "Found" })).toHaveLength(2);
});

test("what is wrong with a review is announced, and what was given stays", async () => {
  const given = { "mark 1 need": "0", ready: "yes", reasons: "Because." };
  await showPage(<ReviewForm {...review} problems={["marks", "ready", "critical", "reasons"]} given={given} />);
  const alert = screen.getByRole("alert");
  for (const words of [/mark every line/, /whether they're ready/, /rules out “ready”/, /2,000 characters or fewer/])
    expect(alert).toHaveTextContent(words);
  const [first, second] = screen.getAllByRole("radio", { name: /Never found/ });
  expect(first).toBeChecked();
  expect(second).not.toBeChecked();
  expect(screen.getByRole("radio", { name: "Yes, they're ready" })).toBeChecked();
  expect(screen.getByRole("textbox", { name: "Why?" })).toHaveValue("Because.");
});

test.each<[ReviewRefusal, RegExp]>([
  ["decided", /has been decided/],
  ["marked", /already reviewed this sitting/],
  ["not-independent", /has to come from a different person/],
])("a review that isn't taken (%s) says why, and what was written is there to read", async (refused, why) => {
  await showPage(<ReviewForm {...review} conversations={[]} refused={refused} unkept={written} />);
  expect(screen.getByRole("alert")).toHaveTextContent(why);
  expect(screen.queryByRole("button", { name: "Submit my review" })).toBeNull();
  for (const text of ["Never found", "–", "Not yet", "Turn 1 asks first."]) expect(screen.getByText(text)).toBeVisible();
});

test.each<[Partial<ReviewView>, RegExp]>([
  [{ state: "decided" }, /has been decided/],
  [{ state: "marked", own: written }, /already reviewed this sitting/],
  [{ isIndependent: false }, /has to come from a different person/],
])("a page that is opened too late says so at once: %j", async (over, why) => {
  await showPage(<ReviewForm {...review} conversations={[]} {...over} />);
  expect(screen.getByText(why)).toBeVisible();
  expect(screen.queryByRole("button", { name: "Submit my review" })).toBeNull();
});

const appealed: AppealedView = {
  ...{ id: "r1", word: "QX7PA", isOpen: true, words: "Look at turn 1.", scorecard: [need], reviews: [written, written] },
  decision: { passed: true, passes: 2, byCompetency: [{ competency: "tone", passes: 2, need: 1, of: 2 }], shortfalls: [] },
  conversations: [coldHouse],
};

test("an appeal shows the result, what the reviewers found and the conversations, and is answered with words", async () => {
  const { sent } = await showPage(<Appeal {...appealed} />);
  expect(screen.getByText("Look at turn 1.")).toBeVisible();
  expect(screen.getByRole("region", { name: "passed, but not signed off" })).toHaveTextContent("2 of 2");
  for (const name of ["What reviewer 1 found", "What reviewer 2 found"]) expect(screen.getByRole("heading", { name })).toBeVisible();
  expect(within(screen.getByRole("region", { name: "Conversation 1: Cold house" })).getByText("Friday.")).toBeVisible();
  await userEvent.type(screen.getByRole("textbox", { name: "Your answer and the reason for it" }), "The fault was ours.");
  await userEvent.click(screen.getByRole("button", { name: "Grant the appeal: the sitting doesn't count" }));
  expect(sent).toEqual([{ words: "The fault was ours.", granted: "yes" }]);
});

test("an answer without words, or after another leader's, says so and stays", async () => {
  const { unmount } = await showPage(<Appeal {...appealed} problem="no-words" given="xxx" />);
  expect(screen.getByRole("textbox")).toHaveAccessibleDescription("Please give your reasons, in 2,000 characters or fewer.");
  expect(screen.getByRole("textbox")).toHaveValue("xxx");
  unmount();
  await showPage(<Appeal {...appealed} isOpen={false} problem="late" given="The fault was ours." />);
  expect(screen.getByRole("alert")).toHaveTextContent("Another leader has already answered this appeal.");
  expect(screen.getByText("The fault was ours.")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Keep the decision" })).toBeNull();
});
