import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { Career } from "~/components/career/career";
import type { GateView } from "~/views/career";
import { showPage } from "../kit/e2e/show-page";
import { career, openGate, openSitting } from "../kit/scenario/career-views";

function gateOf(over: Partial<GateView>) {
  return showPage(<Career {...career} gate={{ ...openGate, ...over }} member />);
}

const gate = () => within(screen.getByRole("region", { name: "The gate to CSS2" }));

test("an open gate says what it asks and starts a sitting", async () => {
  const { sent } = await gateOf({});
  expect(screen.getByText(/Your level: Customer Support Specialist 1\./)).toBeVisible();
  expect(gate().getByText("12 unseen cases in 2 competencies. It opens the level if all of this is true:")).toBeVisible();
  expect(gate().getByText("You pass at least 10 of them.")).toBeVisible();
  await userEvent.click(gate().getByRole("button", { name: "Start the sitting: 12 cases" }));
  expect(sent).toEqual([{ gate: "css2", kind: "gate" }]);
});

test("what counts is told by competency, and what no longer does", async () => {
  await gateOf({});
  const row = within(gate().getByRole("row", { name: /^Tone/ }));
  expect(row.getByText("1 more pass is from before the limits changed")).toBeVisible();
  expect(row.getAllByRole("cell").map(({ textContent }) => textContent)).toEqual(["2 of 2", "2 of 2"]);
  expect(gate().getByText(/Only first plays in solo mode count.*A coached play is a meeting too/)).toBeVisible();
});

test("all that is missing stands there in words, and nothing can be started", async () => {
  const until = Date.UTC(2026, 2, 8, 9, 5);
  await gateOf({
    missing: [
      { code: "baseline" },
      { code: "passes", competency: "tone", have: 1, need: 2 },
      { code: "days", competency: "need-finding", have: 1, need: 2 },
      { code: "waiting", until },
      { code: "too-many-sittings", until },
      { code: "passed" },
      { code: "level" },
      { code: "open-sitting" },
    ],
  });
  const items = within(gate().getByRole("list", { name: "Still missing" })).getAllByRole("listitem");
  expect(items.map(({ textContent }) => textContent)).toEqual([
    "The baseline: a first look at every competency, without help. Nothing depends on how it goes.",
    "Tone: 1 of 2 passed the first time, in solo mode.",
    "Finding the need: your passes are from 1 day. You need one from another day.",
    "Time to practice. You can start the next sitting on Mar 8, 2026, 09:05.",
    "You've used all your sittings for now. You can start the next one on Mar 8, 2026, 09:05.",
    "Nothing more from you: you've passed. See your sittings below for the decision.",
    "This gate is for a different level from yours.",
    "You have a sitting in progress.",
  ]);
  expect(gate().queryByRole("button", { name: /^Start the sitting/ })).toBeNull();
});

test("a sitting and a baseline that are open are continued", async () => {
  await gateOf({ sitting: openSitting, baseline: { ...openSitting, id: "b1", of: 6 } });
  expect(gate().getByRole("link", { name: "Continue the sitting (3 of 12)" })).toHaveAttribute("href", "/sittings/s1");
  expect(gate().getByRole("link", { name: "Continue the baseline (3 of 6)" })).toHaveAttribute("href", "/sittings/b1");
  expect(gate().queryByRole("button")).toBeNull();
});

test("the baseline is taken once", async () => {
  const { sent, unmount } = await gateOf({ missing: [{ code: "baseline" }] });
  await userEvent.click(gate().getByRole("button", { name: "Take the baseline" }));
  expect(sent).toEqual([{ gate: "css2", kind: "baseline" }]);
  unmount();
  await gateOf({ baseline: { ...openSitting, state: "done" } });
  expect(gate().queryByRole("button", { name: "Take the baseline" })).toBeNull();
  expect(gate().queryByRole("link", { name: /baseline/ })).toBeNull();
});

test("a guest reads what a gate asks, and begins none", async () => {
  await showPage(<Career {...career} member={false} />);
  expect(gate().getByText(/Gates are for members\./)).toBeVisible();
  expect(gate().queryByRole("button")).toBeNull();
});

test.each([
  ["missing", "The gate isn't open yet. See below for what's missing."],
  ["short", "There aren't enough reserved cases for a sitting. Please tell a trainer. Nothing was started."],
] as const)("that a sitting did not begin (%s) is announced", async (problem, words) => {
  await showPage(<Career {...career} member problem={problem} />);
  expect(screen.getByRole("alert")).toHaveTextContent(words);
});

test("without a gate the page says so; ended sittings stand with what came of them", async () => {
  const ended = (["not-passed", "in-review", "signed-off", "not-signed-off"] as const).map((state) => ({
    ...openSitting,
    id: state,
    state,
    certificateId: state === "signed-off" ? "c1" : null,
  }));
  await showPage(<Career {...career} gate={null} sittings={ended} member />);
  expect(screen.getByText("There is no gate above your level yet.")).toBeVisible();
  const rows = within(screen.getByRole("region", { name: "Your sittings" })).getAllByRole("listitem");
  expect(rows.map(({ textContent }) => textContent)).toEqual(
    ["not passed", "passed, in review", "passed and signed offCertificate", "passed, but not signed off"].map(
      (words) => `Mar 1, 2026, 09:05${words}`,
    ),
  );
  expect(screen.getByRole("link", { name: "Certificate" })).toHaveAttribute("href", "/certificates/c1");
});

test("the rules are told in words, not as they are written", async () => {
  const { container } = await showPage(<Career {...career} member />);
  expect(screen.getByText("In each competency, 2 solo first plays that you passed, on at least 2 different days.")).toBeVisible();
  expect(screen.getByText("The loop: after 1 pass in Tone")).toBeVisible();
  expect(screen.getByText(/suggested again after a while\..*1, 3, 7 days/)).toBeVisible();
  expect(screen.getByText(/can't be signed off/)).toBeVisible();
  expect(container).not.toHaveTextContent(/[{}"]/);
});

test("only those who set and judge gates are led to how strict they are", async () => {
  const { unmount } = await showPage(<Career {...career} member />);
  expect(screen.queryByRole("link", { name: "How strict they are" })).toBeNull();
  unmount();
  await showPage(<Career {...career} member judges />);
  expect(screen.getByRole("link", { name: "How strict they are" })).toHaveAttribute("href", "/odds");
});

test("the ladder tells how far each level may go", async () => {
  await showPage(<Career {...career} member />);
  const rungs = within(screen.getByRole("region", { name: "The levels" })).getAllByRole("listitem");
  expect(rungs.map(({ textContent }) => textContent)).toEqual([
    "Customer Support Specialist 1 you are hereCredit 50 · asks the team lead for more",
    "Customer Support Specialist 2 Waivers 2 times · asks the manager for more",
  ]);
});
