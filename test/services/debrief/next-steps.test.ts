import { beforeEach, expect, test } from "vitest";
import { keepClock } from "~/process/clock.server";
import { viewNextSteps } from "~/services/debrief/view-next-steps.server";
import { playOn } from "~/services/play/play-on.server";
import { memoryStore } from "~/store/memory/store";
import { useStore } from "~/store/open.server";
import { begun, choices, LOCALE, newcomer, take } from "../../kit/scenario/credit";
import { furnishGate } from "../../kit/scenario/gate";

let clock = Date.UTC(2026, 10, 2, 9);

beforeEach(() => {
  clock = Date.UTC(2026, 10, 2, 9);
  keepClock(() => (clock += 60_000));
  furnishGate();
  useStore(memoryStore());
});

async function solvedIn(viewer: Awaited<ReturnType<typeof newcomer>>, mode: string, scenarioId = "credit-case") {
  const attemptId = await begun(viewer, mode, scenarioId);
  await take(viewer, attemptId, "I'm sorry.", 1);
  await take(viewer, attemptId, "Give a credit", 2, "40");
  await take(viewer, attemptId, "Solve it", 3);
  expect(await choices(viewer, attemptId)).toEqual([]);
  return attemptId;
}

test("a first solo pass counts, from nothing to one, and says so for good, whatever is played after it", async () => {
  const ada = await newcomer();
  const first = await solvedIn(ada, "solo");
  const counted = { kind: "counted", competency: "need-finding", passes: { from: 0, to: 1, need: 1 }, days: { from: 0, to: 1, need: 1 } };
  expect(await viewNextSteps(ada, first, LOCALE)).toMatchObject({ effect: counted, opens: "css2", attemptsHere: 1 });
  const again = await solvedIn(ada, "solo");
  expect((await viewNextSteps(ada, again, LOCALE)).effect).toMatchObject({ kind: "uncounted", why: "met-before" });
  expect((await viewNextSteps(ada, first, LOCALE)).effect).toEqual(counted);
});

test("a coached pass says that it does not count, and spends the variant", async () => {
  const ada = await newcomer();
  expect((await viewNextSteps(ada, await solvedIn(ada, "coached"), LOCALE)).effect).toMatchObject({ why: "coached" });
  expect((await viewNextSteps(ada, await solvedIn(ada, "solo"), LOCALE)).effect).toMatchObject({ why: "met-before" });
});

test("what was played on is evidence of nothing, and the next rehearsal is Home's own", async () => {
  const ada = await newcomer();
  const played = await playOn(ada, await solvedIn(ada, "solo"), "3");
  if (played.kind !== "played-on") throw new Error(played.kind);
  await take(ada, played.attemptId, "Solve it", 3);
  const { effect, next, attemptsHere } = await viewNextSteps(ada, played.attemptId, LOCALE);
  expect({ effect, attemptsHere }).toEqual({ effect: null, attemptsHere: 2 });
  expect(next).toMatchObject({ card: { id: "other-case" }, reason: "new" });
});
