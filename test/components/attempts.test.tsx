import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { Attempts } from "~/components/attempts/attempts";
import type { AttemptsView, ComparedAttempt } from "~/views/attempts";
import { showPage } from "../kit/e2e/show-page";
import { underWay } from "../kit/scenario/page-samples";

const best: ComparedAttempt = {
  ...underWay,
  id: "best",
  seal: { total: 83.4, passed: true },
  scores: { outcome: 90, empathy: 81, empowerment: null },
  isBest: true,
  sameVariant: true,
  parting: null,
};
const poor: ComparedAttempt = {
  ...best,
  id: "poor",
  isBest: false,
  seal: { total: 37.4, passed: false },
  notPassedBy: "fault",
  sameVariant: false,
  playedOn: true,
  parting: { turn: 5, here: { kind: "say", text: "Hold on." }, best: { kind: "open", did: "Route board" } },
};
const short: ComparedAttempt = {
  ...poor,
  id: "short",
  sameVariant: true,
  parting: { turn: 9, here: null, best: { kind: "say", text: "Bye." } },
};
const untold: ComparedAttempt = { ...best, id: "untold", isBest: false, scores: null };
const view: AttemptsView = {
  ...{ scenarioId: "cold-house", title: "Cold house", currency: "USD", offered: true },
  attempts: [poor, best, short, untold, { ...untold, id: "open", seal: null }],
  older: 2,
};

test("all attempts stand side by side, with where they part from the best, each turn one click away", async () => {
  await showPage(<Attempts {...view} />);
  const rows = screen.getAllByRole("row").slice(1);
  expect(
    rows.map((row) =>
      within(row)
        .getAllByRole("cell")
        .map(({ textContent }) => textContent),
    ),
  ).toEqual([
    ["37.4Not passed yet: critical fault", "90", "81", "not tested"],
    ["83.4Passed", "90", "81", "not tested"],
    ["37.4Not passed yet: critical fault", "90", "81", "not tested"],
    ["83.4Passed", "Say how it went to see the rest"],
    ["", "in progress"],
  ]);
  expect(screen.getByRole("img", { name: "4 results, from 83.4 to 37.4" })).toBeVisible();
  const [first, second] = screen.getAllByRole("article");
  if (!first || !second) throw new Error("two attempts part from the best one");
  expect(within(first).getByText(/Hold on\./)).toBeVisible();
  expect(within(first).getByText(/Open “Route board”/)).toBeVisible();
  expect(within(first).getByText(/The facts behind the case were different/)).toBeVisible();
  expect(
    within(first)
      .getAllByRole("link", { name: "Turn 5" })
      .map((link) => link.getAttribute("href")),
  ).toEqual(["/attempts/poor/debrief#turn-5", "/attempts/best/debrief#turn-5"]);
  const playOn = within(first).getByRole("button", { name: "Play on from turn 5" });
  expect(playOn).toHaveAttribute("name", "play-on");
  expect(playOn).toHaveValue("5");
  expect(playOn.closest("form")).toHaveAttribute("action", "/attempts/poor/debrief");
  expect(within(second).getByText("It had already ended.")).toBeVisible();
  expect(within(second).queryByRole("button")).toBeNull();
  expect(screen.getByText("2 older attempts are in your history.")).toBeVisible();
});

test("a case that was not played leads to its briefing", async () => {
  await showPage(<Attempts {...view} attempts={[]} older={0} />);
  expect(screen.getByText("You haven't played this case yet.")).toBeVisible();
  expect(screen.getByRole("link", { name: "Read the briefing" })).toHaveAttribute("href", "/scenarios/cold-house");
});
