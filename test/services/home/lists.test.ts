import { beforeEach, expect, test } from "vitest";
import { settings } from "~/process/settings.server";
import { keepCatalog, keptCatalog } from "~/services/catalog/catalog.server";
import { toAttemptCard } from "~/services/home/attempt-card.server";
import { viewHistory } from "~/services/home/view-history.server";
import { viewHome } from "~/services/home/view-home.server";
import { viewLibrary } from "~/services/home/view-library.server";
import type { Viewer } from "~/services/viewer";
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
