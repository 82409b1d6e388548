import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { ReviewForm } from "~/components/review/review-form";
import { Reviews } from "~/components/review/reviews";
import type { ReviewsView, ReviewView } from "~/views/reviews";
import { showPage } from "../kit/e2e/show-page";

const reviews: ReviewsView = {
  waiting: [],
  done: 0,
  agreement: [
    { category: "need", title: "The need", figures: { n: 12, raw: 0.75, kappa: 0.6123, ac1: null } },
    { category: "tone", title: "Tone", figures: { n: 4, raw: 1, kappa: 1, ac1: 1 } },
  ],
  appeals: [],
};

const messages = [
  { by: "customer", turn: 0, clockMinutes: 0, text: "Where is it?" },
  { by: "you", turn: 1, clockMinutes: 0, text: "When do you need it?" },
] as const;
const review: Omit<ReviewView, "id"> = {
  word: "QX7PA",
  attempts: [
    { id: "a1", title: "Cold house", conversation: { customerName: "Marek Nowak", currency: "USD", messages: [...messages] } },
    { id: "a2", title: "The cord", conversation: null },
  ],
  scorecard: [{ id: "need", title: "The need", steps: ["Never found", "Found"], critical: true }],
};

test("without anything to review it says so, and how much was done", async () => {
  await showPage(<Reviews {...reviews} done={4} />);
  expect(screen.getByText("Nothing is waiting for you. You've reviewed 4 sittings.")).toBeVisible();
  expect(screen.queryByRole("heading", { name: "Appeals" })).toBeNull();
});

test("what waits is led to by a word, and not by a name", async () => {
  await showPage(<Reviews {...reviews} waiting={[{ id: "s1", word: "QX7PA", marked: 1 }]} />);
  expect(screen.getByRole("heading", { name: "1 sitting is waiting for your review" })).toBeVisible();
  expect(screen.getByRole("link", { name: "Sitting QX7PA" })).toHaveAttribute("href", "/reviews/s1");
  expect(screen.getByText("1 review so far")).toBeVisible();
});

test("agreement is a figure only where there are enough marks and it is defined", async () => {
  await showPage(<Reviews {...reviews} />);
  const cells = (name: RegExp) =>
    within(screen.getByRole("row", { name }))
      .getAllByRole("cell")
      .map(({ textContent }) => textContent);
  expect(cells(/^The need/)).toEqual(["12", "0.75", "0.61", "–"]);
  expect(cells(/^Tone/)).toEqual(["4", "–", "–", "–"]);
});

test("an appeal is answered with words, and an answer without any is told so at its own field", async () => {
  const appeals = [
    { id: "s1", word: "AAAAA", words: "Look at turn 3." },
    { id: "s2", word: "BBBBB", words: "Look at turn 5." },
  ];
  const { sent } = await showPage(<Reviews {...reviews} appeals={appeals} problem="s2" />);
  const [first, second] = screen.getAllByRole("textbox", { name: "Your answer and the reason for it" });
  expect(first).not.toHaveAttribute("aria-invalid");
  expect(second).toHaveAttribute("aria-invalid", "true");
  expect(second).toHaveAccessibleDescription("Please give your reasons, in 2,000 characters or fewer.");
  await userEvent.type(first ?? document.body, "The fault was ours.");
  const [grant] = screen.getAllByRole("button", { name: "Grant the appeal: the sitting doesn't count" });
  await userEvent.click(grant ?? document.body);
  expect(sent).toEqual([{ sitting: "s1", words: "The fault was ours.", granted: "yes" }]);
});

test("a reviewer reads who spoke as customer or trainee, and marks every line", async () => {
  const { sent } = await showPage(<ReviewForm {...review} />);
  const first = within(screen.getByRole("region", { name: "Conversation 1: Cold house" }));
  expect(first.getByText("Trainee")).toBeVisible();
  expect(first.getByText("When do you need it?")).toBeVisible();
  for (const group of screen.getAllByRole("group", { name: "The need critical" }))
    await userEvent.click(within(group).getByRole("radio", { name: "Found" }));
  await userEvent.click(screen.getByRole("radio", { name: "Not yet" }));
  await userEvent.type(screen.getByRole("textbox", { name: "Why?" }), "Turn 1 asks first.");
  await userEvent.click(screen.getByRole("button", { name: "Submit my review" }));
  expect(sent).toEqual([{ "mark a1 need": "1", "mark a2 need": "1", ready: "no", reasons: "Turn 1 asks first." }]);
});

test("what is wrong with a review is announced, and what was given stays", async () => {
  const given = { "mark a1 need": "0", ready: "yes", reasons: "Because." };
  await showPage(<ReviewForm {...review} problems={["marks", "ready", "reasons"]} given={given} />);
  const alert = screen.getByRole("alert");
  for (const words of [/mark every line/, /whether they're ready/, /2,000 characters or fewer/]) expect(alert).toHaveTextContent(words);
  const [first, second] = screen.getAllByRole("radio", { name: "Never found" });
  expect(first).toBeChecked();
  expect(second).not.toBeChecked();
  expect(screen.getByRole("radio", { name: "Yes, they're ready" })).toBeChecked();
  expect(screen.getByRole("textbox", { name: "Why?" })).toHaveValue("Because.");
});
