import { beforeEach, expect, test } from "vitest";
import { settings } from "~/process/settings.server";
import { keepCatalog, keptCatalog } from "~/services/catalog/catalog.server";
import { toAttemptCard } from "~/services/home/attempt-card.server";
import { viewBriefing } from "~/services/home/view-briefing.server";
import { viewHistory } from "~/services/home/view-history.server";
import { viewHome } from "~/services/home/view-home.server";
import { viewLibrary } from "~/services/home/view-library.server";
import { discardAttempt } from "~/services/play/discard-attempt.server";
import { toViewer, type Viewer } from "~/services/viewer";
import { memoryStore } from "~/store/memory/store";
import { store, useStore } from "~/store/open.server";
import { begun, CREDIT, furnish, LOCALE, newcomer, solved } from "../../kit/scenario/credit";

beforeEach(() => {
  furnish();
  useStore(memoryStore());
});

test("what has ended stands in history, home and library; what is under way stands apart", async () => {
  const viewer = await newcomer();
  const attemptId = await solved(viewer);
  const open = await begun(viewer, "coached");
  expect((await viewHistory(viewer, LOCALE)).attempts.map((card) => [card.id, card.turns, card.seal?.total ?? null])).toEqual(
    expect.arrayContaining([
      [attemptId, 3, 100],
      [open, 0, null],
    ]),
  );
  expect(await viewHome(viewer, LOCALE)).toMatchObject({
    continue: [{ id: open }],
    recent: [{ id: attemptId }],
    next: { card: { id: CREDIT, plays: 2, best: { total: 100, passed: true } }, reason: "again" },
  });
  expect((await viewHistory(await newcomer("Mina"), LOCALE)).attempts).toEqual([]);
});

test("an attempt that was thrown away is offered nowhere, stays met, and only its owner can throw it away, while it is under way", async () => {
  const viewer = await newcomer();
  const [left, ended] = [await begun(viewer, "coached"), await solved(viewer)];
  expect((await viewBriefing(viewer, CREDIT, LOCALE))?.card.open).toMatchObject({ attemptId: left });
  expect(await discardAttempt(await newcomer("Mina"), left)).toEqual({ kind: "unknown" });
  expect(await discardAttempt(viewer, ended)).toEqual({ kind: "ended" });
  expect(await discardAttempt(viewer, left)).toEqual({ kind: "discarded" });
  expect(await discardAttempt(viewer, left)).toEqual({ kind: "discarded" });
  const person = await store().people.get(viewer.personId);
  expect(person?.discarded).toEqual([left]);
  const again = person ? toViewer(person) : viewer;
  expect((await viewHome(again, LOCALE)).continue).toEqual([]);
  expect((await viewHistory(again, LOCALE)).attempts.map(({ id }) => id)).toEqual([ended]);
  expect((await viewBriefing(again, CREDIT, LOCALE))?.card.open).toBeNull();
  expect((await store().attempts.get(left))?.head.id).toBe(left);
});

test("those who write cases are told in the library which files need mending, and trainees are not", async () => {
  const viewer = await newcomer();
  const problem = {
    code: "GR1001",
    severity: "error" as const,
    message: "unknown",
    at: "starts",
    file: "scenarios/odd/scenario.yaml",
    line: 3,
    column: 1,
  };
  const folder = settings().scenariosDir;
  const { catalog, stamps } = keptCatalog(folder);
  keepCatalog(folder, { catalog: { ...catalog, problems: [problem] }, stamps });
  const told = async (standing: Viewer["standing"]) => (await viewLibrary({ ...viewer, standing }, LOCALE)).troubles.length;
  expect([await told("guest"), await told("trainee"), await told("trainer"), await told("leader")]).toEqual([0, 0, 1, 1]);
});

test.each([
  [{ total: 86, passed: false, faults: ["disclosure"] }, "fault"],
  [{ total: 86, passed: false, faults: [] }, "dimension"],
  [{ total: 40, passed: false, faults: [] }, null],
  [{ total: 86, passed: true, faults: [] }, null],
])("a result of %j is no pass because of %j", async (result, why) => {
  const viewer = await newcomer();
  await solved(viewer);
  const [summary] = await store().attempts.summaries({ subject: viewer.subject });
  if (!summary?.seal) throw new Error("nothing has ended");
  expect((await toAttemptCard({ ...summary, seal: { ...summary.seal, ...result } }, LOCALE)).notPassedBy).toBe(why);
});
