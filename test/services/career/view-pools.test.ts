import { beforeEach, expect, test } from "vitest";
import { keepClock } from "~/process/clock.server";
import { viewPools } from "~/services/career/view-pools.server";
import { memoryStore } from "~/store/memory/store";
import { store, useStore } from "~/store/open.server";
import { colleague, furnishGate, mark, passedSitting } from "../../kit/scenario/gate";

beforeEach(() => {
  keepClock(Date.now);
  furnishGate(undefined, { reserved: 2 });
  useStore(memoryStore());
});

test("a team's pool is counted down as its sittings are decided, and another team's is not", async () => {
  const leader = await colleague("leader", undefined, ["Lead"]);
  const [first, second] = [await colleague("trainee", undefined, ["North"]), await colleague("trainee", undefined, ["north", "South"])];
  const reviewers = [await colleague("trainer", undefined, ["East"]), await colleague("trainer", undefined, ["East"])];
  const teams = async () => {
    const [pool] = await viewPools(leader);
    return Object.fromEntries((pool?.teams ?? []).map(({ team, unknown, sittings }) => [team, `${unknown} ${sittings}`]));
  };
  const fresh = { East: "2 2", Lead: "2 2", North: "2 2", South: "2 2" };
  expect(await teams()).toEqual(fresh);
  expect((await viewPools(leader))[0]).toMatchObject({ opens: "css2", variants: 4, cases: 2, least: 2 });
  const sittingId = await passedSitting(first);
  // While it is in review, no figure moves that would tell a reviewer whose it is.
  expect(await teams()).toEqual(fresh);
  for (const reviewer of reviewers) await mark(reviewer, sittingId, false);
  expect(await teams()).toEqual({ ...fresh, North: "2 1" });
  const last = await passedSitting(second);
  for (const reviewer of reviewers) await mark(reviewer, last, true);
  expect(await teams()).toEqual({ ...fresh, North: "0 0", South: "2 1" });
  const [pool] = await viewPools(leader);
  expect(pool?.teams.find(({ team }) => team === "North")?.lacks).toEqual([{ competency: "need-finding", variants: 2 }]);
  // An appeal takes it out again until it is answered.
  await store().sittings.change(
    sittingId,
    (stored) => stored && { ...stored, appeal: { words: "Look again.", at: stored.startedAt, answer: null } },
  );
  expect((await teams()).North).toBe("2 1");
  const answer = { granted: false, words: "We did.", by: leader.subject, at: new Date().toISOString() };
  await store().sittings.change(sittingId, (stored) => (stored?.appeal ? { ...stored, appeal: { ...stored.appeal, answer } } : stored));
  expect((await teams()).North).toBe("0 0");
});

test("what an older debrief had shown is told as retired, members without a team are one, and only leaders see any of it", async () => {
  const leader = await colleague("leader");
  const sittingId = await passedSitting(await colleague());
  await store().sittings.change(sittingId, (stored) => {
    if (!stored) return null;
    const { tells: _, ...older } = stored;
    return { ...older, passed: false };
  });
  const [pool] = await viewPools(leader);
  expect(pool?.teams).toMatchObject([{ team: null, unknown: 2, retired: 2 }]);
  for (const other of [await colleague("trainer"), await colleague()]) expect(await viewPools(other)).toEqual([]);
});
