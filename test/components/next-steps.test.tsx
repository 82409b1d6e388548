import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { NextSteps } from "~/components/debrief/next-steps";
import type { NextStepsView } from "~/views/next-steps";
import { showPage } from "../kit/e2e/show-page";
import { nextSteps } from "../kit/scenario/debrief-sample";
import { card } from "../kit/scenario/page-samples";

const attempt = { scenarioId: "cold-house", mode: "solo" as const };

function show(over: Partial<NextStepsView>, of: Parameters<typeof NextSteps>[0]["attempt"] = attempt) {
  return showPage(
    <main>
      <NextSteps attempt={of} {...nextSteps} {...over} />
    </main>,
  );
}

const primary = (container: HTMLElement) => [...container.querySelectorAll(".button-primary")].map(({ textContent }) => textContent);

test("the one clear way on is the next rehearsal with its reason; the same case again stands beside it", async () => {
  const loop = { ...card, id: "the-loop", title: "The loop", best: null, plays: 0 };
  const { container } = await show({ next: { card: loop, reason: "weak" }, attemptsHere: 3 });
  expect(primary(container)).toEqual(["Next rehearsal: The loop"]);
  expect(screen.getByRole("link", { name: "Next rehearsal: The loop" })).toHaveAttribute("href", "/scenarios/the-loop");
  expect(screen.getByText("You still need passes in this competency for the gate.")).toBeVisible();
  expect(screen.getByRole("link", { name: /^Your 3 attempts at this case/ })).toHaveAttribute("href", "/scenarios/cold-house/attempts");
  const form = screen.getByRole("button", { name: "Try another variant" }).closest("form");
  expect(form).toHaveAttribute("action", "/scenarios/cold-house");
  expect(form).toHaveFormValues({ mode: "solo" });
});

test("a case that was left is continued, and a sitting goes on", async () => {
  const left = { ...card, open: { attemptId: "a7", mode: "solo" as const, turns: 2 } };
  const { container, unmount } = await show({ next: { card: left, reason: "not-passed" } });
  expect(primary(container)).toEqual(["Continue: Cold house"]);
  unmount();
  const sitting = await show({ next: { card: left, reason: "not-passed" } }, { ...attempt, sittingId: "s1" });
  expect(primary(sitting.container)).toEqual(["Back to the sitting"]);
});

const effects: [NextStepsView["effect"], RegExp][] = [
  [
    { kind: "counted", competency: "tone", passes: { from: 0, to: 1, need: 2 }, days: { from: 0, to: 1, need: 2 } },
    /^This counts for the gate to CSS2\. Passes in Tone: 0 before, 1 now\. The gate asks for 2\. They're from 1 day so far; it asks for 2\.$/,
  ],
  [{ kind: "uncounted", competency: "tone", why: "coached" }, /coached attempts don't count.*another case of Tone/],
  [{ kind: "uncounted", competency: "tone", why: "met-before" }, /you had met this variant before/],
  [{ kind: "uncounted", competency: "tone", why: "not-passed" }, /because it wasn't passed/],
  [{ kind: "uncounted", competency: "tone", why: "other-level" }, /played at another level/],
  [{ kind: "uncounted", competency: "tone", why: "older-limits" }, /the limits have changed since/],
  [{ kind: "uncounted", competency: "queue", why: "not-asked" }, /the gate to|your gate to CSS2/],
  [null, /^You played on from an earlier attempt/],
];

test.each(effects)("what it moved in Career, or why not, is said: %j", async (effect, words) => {
  await show({ effect, opens: "css2" });
  expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent?.trim())).toEqual([expect.stringMatching(words)]);
});

test("what a pass opened leads there, and what it brought closer says what is left", async () => {
  await show({
    effect: { kind: "uncounted", competency: "tone", why: "no-gate" },
    opened: [{ id: "the-loop", title: "The loop" }],
    closer: [{ id: "my-file", title: "Who saw my file?", passes: 1 }],
  });
  expect(screen.getByRole("link", { name: "The loop" })).toHaveAttribute("href", "/scenarios/the-loop");
  expect(screen.getByText("1 more pass opens “Who saw my file?”")).toBeVisible();
});

test("a case that is no longer offered leads to the library alone", async () => {
  const { container } = await show({}, { ...attempt, scenarioId: null });
  expect(screen.getByRole("link")).toHaveAttribute("href", "/library");
  expect(container.querySelector("form")).toBe(null);
});
