import { beforeEach, expect, test } from "vitest";
import { keepSettings } from "~/process/settings.server";
import { viewDearTurns } from "~/services/debrief/view-dear-turns.server";
import { dearTurns } from "~/services/judge/dear-turns.server";
import { judgementOf } from "~/services/judge/judgements.server";
import { playOn } from "~/services/play/play-on.server";
import type { Viewer } from "~/services/viewer";
import { memoryStore } from "~/store/memory/store";
import { store, useStore } from "~/store/open.server";
import { playShipped, takeLine } from "../../kit/scenario/play-shipped";

const LOCALE = "en";
const careless = ["hello-playful", "tubs-promise", "oven-playful", "taste-describe", "close-playful"];

beforeEach(() => {
  keepSettings({ dataDir: "nowhere", scenariosDir: "./scenarios", sessionSecret: "a secret of thirty-two characters" });
  useStore(memoryStore());
});

async function stored(attemptId: string) {
  const found = await store().attempts.get(attemptId);
  if (!found) throw new Error("there is no attempt");
  return found;
}

/** What reflecting keeps where there is a worker. */
async function reflected(attemptId: string): Promise<void> {
  const dear = await dearTurns(await stored(attemptId));
  await store().attempts.reflect(attemptId, { plus: "", delta: "", at: "2026-11-30T09:00:00.000Z", dear });
}

test("the dearest turns are those that the judgement calls mistakes or worse, and each stands on Home until it is mended", async () => {
  const { viewer, attemptId } = await playShipped("ice-cream-bread", "plenty", careless);
  expect(await viewDearTurns(viewer, LOCALE)).toEqual([]);
  await reflected(attemptId);
  const judged = (await judgementOf(await stored(attemptId)))?.turns ?? [];
  const dearest = judged.filter(({ verdict }) => !["best", "good", "slip"].includes(verdict)).sort((one, other) => other.loss - one.loss);
  const shown = await viewDearTurns(viewer, LOCALE);
  expect(shown.map(({ turn, verdict }) => [turn, verdict])).toEqual(dearest.slice(0, 3).map(({ number, verdict }) => [number, verdict]));
  expect(shown[0]).toMatchObject({ attemptId, title: "Ice-cream bread", said: { text: expect.any(String) } });
  await mend(viewer, attemptId, shown[0]?.turn ?? 0);
  const left = (await viewDearTurns(viewer, LOCALE)).filter((one) => one.attemptId === attemptId);
  expect(left.map(({ turn }) => turn)).not.toContain(shown[0]?.turn);
});

/** Plays on from a turn by the line that passes. */
async function mend(viewer: Viewer, attemptId: string, turn: number): Promise<void> {
  const played = await playOn(viewer, attemptId, String(turn));
  if (played.kind !== "played-on") throw new Error(played.kind);
  const better = ["tubs-add", "oven-playful", "recipe-card", "card-playful", "fine-playful", "enter-sample=350", "close-playful"];
  expect(turn).toBe(2);
  await takeLine(viewer, played.attemptId, turn, ["order-record", "stock-sheet", ...better]);
}

test("a page that reads the latest results reads five documents, however many there are", async () => {
  const { viewer, attemptId } = await playShipped("ice-cream-bread", "plenty", careless);
  const { head, log, seal } = await stored(attemptId);
  for (let n = 0; n < 8; n += 1) {
    const id = `again-${n}`;
    await store().attempts.begin({ ...head, id, startedAt: `2026-12-0${n + 1}T09:00:00.000Z` });
    for (const [index, entry] of log.entries())
      await store().attempts.append(id, index + 1, entry, index === log.length - 1 ? (seal ?? undefined) : undefined);
    await store().attempts.reflect(id, { plus: "", delta: "", at: "", dear: [{ turn: 2, points: 90 - n, verdict: "mistake" }] });
  }
  expect((await viewDearTurns(viewer, LOCALE)).map(({ points }) => points)).toEqual([87, 86, 85]);
});
