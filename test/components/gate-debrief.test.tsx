import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { GateDebriefPage } from "~/components/debrief/gate-debrief-page";
import type { GateDebriefView } from "~/views/gate-debrief";
import { showPage } from "../kit/e2e/show-page";

const none = { emotion: 0, interpretation: 0, exploration: 0 };
const shown: GateDebriefView = {
  name: "Ada",
  sittingId: "s1",
  attempt: {
    id: "a1",
    mode: "gate",
    level: "css1",

    scenarioId: "cold-house",
    startedAt: "2026-03-01T09:05:00.000Z",
    sittingId: "s1",
  },
  debrief: {
    title: "Cold house",
    competency: "need-finding",
    score: { total: 61.5, outcome: 55, empathy: 82, empowerment: null },
    passed: false,
    pass: { total: 80, outcome: 70, empathy: 75, empowerment: 70 },
    missing: [
      { code: "outcome", score: 55, needed: 70 },
      { code: "fault", fault: "false-promise" },
    ],
    faults: ["false-promise"],
    parts: [
      { name: "need", points: 22.5, of: 45, reasons: ["need.partly"] },
      { name: "remedy", points: 8, of: 20, reasons: ["owed.below", "goodwill.below", "goodwill.none-due"] },
      { name: "effort", points: 20, of: 20, reasons: ["effort.over-par"] },
    ],
    knockOuts: ["cap.critical-step"],
    process: {
      points: 5,
      of: 15,
      kept: 1,
      broken: [
        { title: "Read the gauge", standing: "missed" },
        { title: null, standing: "late" },
      ],
    },
    empathy: { marked: 4, under: { ...none, emotion: 2 }, over: { ...none, exploration: 1 }, lacking: ["human"], harmed: false },
    decisions: { right: 1, under: 0, over: 2, missed: 0 },
  },
};

test("it says what fell short, by dimension and by step, and leads back to the sitting", async () => {
  await showPage(<GateDebriefPage {...shown} />);
  expect(screen.getByRole("heading", { level: 1, name: "Finding the need" })).toBeVisible();
  expect(screen.getByText(/nothing about the conversation itself/)).toBeVisible();
  const result = within(screen.getByRole("region", { name: "Your result" }));
  expect(result.getByText("Not passed yet")).toBeVisible();
  expect(result.getByText("Outcome is 55, and you need 70.")).toBeVisible();
  expect(result.getByText("A critical fault: something untrue was promised or claimed.")).toBeVisible();
  for (const words of [
    "You gave less than was right.",
    "No money was due, and you gave none.",
    "A critical step wasn't kept.",
    "It took longer than it should.",
  ])
    expect(result.getByText(words)).toBeInTheDocument();
  expect(result.getByText("The customer's feeling called for more of a response. This happened 2 times.")).toBeInTheDocument();
  expect(result.getByText("You asked more than the moment could take. This happened once.")).toBeInTheDocument();
  expect(result.getByText("2 decisions went too far.")).toBeInTheDocument();
  const steps = within(screen.getByRole("region", { name: "Steps" }));
  expect(steps.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    "Missed: Read the gauge.",
    "Too late: a step that isn't on the list.",
  ]);
  expect(steps.getByText("You kept 1 of the 3 steps that count here.", { exact: false })).toBeVisible();
  expect(screen.getByRole("link", { name: "Back to the sitting" })).toHaveAttribute("href", "/sittings/s1");
});

test("where nothing was said, nothing was decided and no step applied, it says so", async () => {
  const { debrief } = shown;
  await showPage(
    <GateDebriefPage
      {...shown}
      debrief={{
        ...debrief,
        passed: true,
        missing: [],
        process: { points: 15, of: 15, kept: 0, broken: [] },
        empathy: { ...debrief.empathy, marked: 0 },
        decisions: { right: 0, under: 0, over: 0, missed: 0 },
      }}
    />,
  );
  for (const words of ["Passed", /No required step applied here\./]) expect(screen.getByText(words)).toBeVisible();
  for (const words of [/You said nothing to the customer/, /No decision in this case tested your limits/])
    expect(screen.getByText(words)).toBeInTheDocument();
});
