import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { Sitting } from "~/components/career/sitting";
import type { SittingView } from "~/views/sitting";
import { showPage } from "../kit/e2e/show-page";
import { failedSitting, passedSitting, sitting } from "../kit/scenario/career-views";

const cases = () =>
  within(screen.getByRole("region", { name: "Cases" }))
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent);

test.each<[string, SittingView["items"]]>([
  ["Start the first case", [{ state: "waiting", told: null }]],
  ["Start the next case", sitting.items],
  ["Back to the case in progress", [{ state: "under-way", told: null }]],
])("an open sitting leads on: %s", async (name, items) => {
  const { sent } = await showPage(<Sitting {...sitting} items={items} />);
  await userEvent.click(screen.getByRole("button", { name }));
  expect(sent).toEqual([{ intent: "next" }]);
});

test("while it is open it tells how many are done, and of none what it was", async () => {
  await showPage(<Sitting {...sitting} />);
  expect(screen.getByText("Started Mar 1, 2026, 09:05 · 1 of 2 done")).toBeVisible();
  expect(screen.getByText(/finish it within 3 h/)).toBeVisible();
  expect(cases()).toEqual(["1done", "2not started"]);
  expect(screen.queryByRole("link", { name: "Back to your career" })).toBeNull();
});

test("it says until when it is open, and of a case whose time ran out exactly that, before its end and after", async () => {
  const { unmount } = await showPage(<Sitting {...sitting} items={[{ state: "ran-out", told: null }, ...sitting.items]} />);
  expect(screen.getByText(/The sitting is open until Mar 15, 2026, 09:05\./)).toBeVisible();
  expect(screen.getByText(/2 of 3 done/)).toBeVisible();
  expect(cases()[0]).toBe("1time ran out");
  unmount();
  const told = { attemptId: null, title: "The cord", competency: "tone", passed: false };
  await showPage(<Sitting {...failedSitting} items={[{ state: "ran-out", told }]} />);
  expect(cases()).toEqual(["1The cord Tonetime ran out"]);
  expect(screen.queryByRole("link", { name: "The cord" })).toBeNull();
});

test("a baseline says that nothing depends on it", async () => {
  await showPage(<Sitting {...sitting} kind="baseline" caseMinutes={null} />);
  expect(screen.getByRole("heading", { level: 1, name: "Baseline" })).toBeVisible();
  expect(screen.getByText(/nothing depends on it/)).toBeVisible();
});

test("not passed, it says exactly what was missing, also a fault that has no words any more", async () => {
  await showPage(<Sitting {...failedSitting} />);
  const decision = within(screen.getByRole("region", { name: "not passed" }));
  expect(decision.getByText("1 of 2 cases passed.")).toBeVisible();
  expect(decision.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    "You passed 1 of 2, and needed 2.",
    "Tone: you passed 0 of 1, and needed 1.",
    "A critical fault: the customer was insulted or discriminated against.",
    "A critical fault: a fault of old.",
  ]);
  expect(cases()).toEqual(["1Cold house Finding the needpassed", "2The cord Tonenot passed"]);
  expect(screen.getByRole("link", { name: "Cold house" })).toHaveAttribute("href", "/attempts/a1/debrief");
});

test("passed, it says how far the reviewers are, and offers no appeal", async () => {
  await showPage(<Sitting {...passedSitting} />);
  expect(screen.getByRole("region", { name: "passed, in review" })).toBeVisible();
  expect(screen.getByText(/Of your conversations they read 2\. Reviews so far: 1\. Reviewers who have to agree: 2\./)).toBeVisible();
  expect(screen.queryByText("I think this is wrong")).toBeNull();
});

test("signed off, it leads to the certificate and shows what the reviewers wrote", async () => {
  await showPage(<Sitting {...passedSitting} state="signed-off" certificateId="c1" reasons={["Asked first.", "Kept calm."]} />);
  expect(screen.getByRole("link", { name: "Your certificate" })).toHaveAttribute("href", "/certificates/c1");
  expect(screen.getByRole("heading", { name: "What the reviewers wrote" })).toBeVisible();
  for (const words of ["Asked first.", "Kept calm."]) expect(screen.getByText(words)).toBeVisible();
});

test("not signed off, it names the critical line that ruled it out", async () => {
  await showPage(<Sitting {...passedSitting} state="not-signed-off" critical={["No one put at risk"]} />);
  expect(screen.getByText("Marked so low in a critical line that it rules out a sign-off: No one put at risk.")).toBeVisible();
});

test("an appeal is sent with its words, and one without any is told so at its field", async () => {
  const { sent, unmount } = await showPage(<Sitting {...failedSitting} />);
  await userEvent.type(screen.getByRole("textbox", { name: "What should we look at again?" }), "Turn 3.");
  await userEvent.click(screen.getByRole("button", { name: "Send the appeal" }));
  expect(sent).toEqual([{ words: "Turn 3.", intent: "appeal" }]);
  unmount();
  await showPage(<Sitting {...failedSitting} problem="appeal" />);
  const field = screen.getByRole("textbox");
  expect(field).toHaveAttribute("aria-invalid", "true");
  expect(field).toHaveAccessibleDescription("Please say what we should look at again, in 2,000 characters or fewer.");
});

test.each<[string, NonNullable<SittingView["appeal"]>["answer"], string]>([
  ["waits", null, "A leader will answer it here."],
  ["was granted", { granted: true, words: "You were right." }, "Granted. This sitting doesn't count."],
  ["was refused", { granted: false, words: "It stands." }, "Reviewed again. The decision stands."],
])("an appeal that %s says so", async (_, answer, words) => {
  await showPage(<Sitting {...failedSitting} appeal={{ words: "Look at turn 3.", answer }} appealable={false} />);
  expect(screen.getByText("Look at turn 3.")).toBeVisible();
  expect(screen.getByText(words)).toBeVisible();
  if (answer) expect(screen.getByText(answer.words)).toBeVisible();
  expect(screen.queryByRole("button", { name: "Send the appeal" })).toBeNull();
});
