import { beforeEach, expect, test } from "vitest";
import { viewAttempts } from "~/services/debrief/view-attempts.server";
import { viewDearTurns } from "~/services/debrief/view-dear-turns.server";
import { nextAttempt } from "~/services/play/next-attempt.server";
import { playOn } from "~/services/play/play-on.server";
import { reflect } from "~/services/play/reflect.server";
import { memoryStore } from "~/store/memory/store";
import { store, useStore } from "~/store/open.server";
import { begun, CREDIT, furnish, LOCALE, newcomer, solved, take } from "../../kit/scenario/credit";
import { begunSitting, colleague, furnishGate, playCase } from "../../kit/scenario/gate";

beforeEach(() => {
  furnish();
  useStore(memoryStore());
});

test("attempts stand beside each other with where each leaves the best one, and what was played on among them", async () => {
  const ada = await newcomer();
  const best = await solved(ada);
  const poor = await playOn(ada, best, "2");
  if (poor.kind !== "played-on") throw new Error(poor.kind);
  await take(ada, poor.attemptId, "Give a credit", 2, "5");
  await take(ada, poor.attemptId, "Solve it", 3);
  const open = await begun(ada, "coached");
  for (const id of [best, poor.attemptId]) await reflect(ada, id, { plus: "", delta: "" });
  const shown = await viewAttempts(ada, CREDIT, LOCALE);
  const of = (id: string) => shown?.attempts.find((one) => one.id === id);
  expect(shown?.attempts).toHaveLength(3);
  expect(of(best)).toMatchObject({ isBest: true, parting: null, scores: { outcome: 100 } });
  expect(of(poor.attemptId)).toMatchObject({
    ...{ isBest: false, sameVariant: true, playedOn: true },
    parting: { turn: 2, here: { amount: { value: 500 } }, best: { amount: { value: 4000 } } },
  });
  expect(of(open)).toMatchObject({ seal: null, scores: null, parting: null });
});

test("before their own words nobody reads more of a result than the list says", async () => {
  const ada = await newcomer();
  await solved(ada);
  expect(await viewAttempts(ada, CREDIT, LOCALE)).toMatchObject({
    attempts: [{ seal: { total: 100 }, scores: null, isBest: false, parting: null }],
  });
});

test("while a case is under examination, nothing of it is told here or on Home", async () => {
  furnishGate();
  const ada = await colleague();
  const sittingId = await begunSitting(ada);
  const [practised] = await store().attempts.summaries({ subject: ada.subject });
  const dear = [{ turn: 2, points: 20, verdict: "mistake" }];
  await store().attempts.reflect(practised?.head.id ?? "", { plus: "", delta: "", at: "", dear });
  expect(await viewDearTurns(ada, LOCALE)).toHaveLength(1);
  expect(await viewAttempts(ada, CREDIT, LOCALE)).toMatchObject({ attempts: [{ scores: { outcome: 100 } }] });
  await playCase(ada, sittingId);
  await nextAttempt(ada, sittingId);
  expect(await viewDearTurns(ada, LOCALE)).toEqual([]);
  expect(await viewAttempts(ada, CREDIT, LOCALE)).toMatchObject({ attempts: [{ scores: null, isBest: false, parting: null }] });
});

test("there is nothing at a case that is none, and nobody sees another person's attempts", async () => {
  await solved(await newcomer("Eve"));
  const ada = await newcomer();
  expect(await viewAttempts(ada, "none", LOCALE)).toBeNull();
  expect(await viewAttempts(ada, CREDIT, LOCALE)).toMatchObject({ attempts: [], offered: true });
});
