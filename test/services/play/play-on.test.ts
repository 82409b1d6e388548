import { beforeEach, expect, test } from "vitest";
import { begin } from "~/engine/play/begin";
import { replay } from "~/engine/play/replay";
import { view } from "~/engine/show/view";
import { keepSettings } from "~/process/settings.server";
import { viewHistory } from "~/services/home/view-history.server";
import { viewHome } from "~/services/home/view-home.server";
import { checkData } from "~/services/operate/check-data.server";
import { choiceTokens } from "~/services/play/choice-token.server";
import { openAttempt } from "~/services/play/open-attempt.server";
import { playOn } from "~/services/play/play-on.server";
import { viewDesk } from "~/services/play/view-desk.server";
import type { Viewer } from "~/services/viewer";
import { memoryStore } from "~/store/memory/store";
import { store, useStore } from "~/store/open.server";
import { playShipped, takeLine } from "../../kit/scenario/play-shipped";

const LOCALE = "en";
const line = ["hello-fast", "order-record", "stock-sheet", "tubs-add", "oven-skip"];

beforeEach(() => {
  keepSettings({ dataDir: "nowhere", scenariosDir: "./scenarios", sessionSecret: "a secret of thirty-two characters" });
  useStore(memoryStore());
});

const played = (variant: string, choices = line) => playShipped("ice-cream-bread", variant, choices);

async function playedOn(viewer: Viewer, attemptId: string, turn: string): Promise<string> {
  const found = await playOn(viewer, attemptId, turn);
  if (found.kind !== "played-on") throw new Error(found.kind);
  return found.attemptId;
}

test("it stands where the attempt stood before the turn, and hides what was hidden there", async () => {
  const { viewer, attemptId } = await played("coeliac");
  const old = await openAttempt(viewer, attemptId, LOCALE);
  if (!old) throw new Error("no attempt");
  const { rules, stored, reader } = old;
  for (let turn = 1; turn <= line.length; turn += 1) {
    const id = await playedOn(viewer, attemptId, String(turn));
    const then = replay(rules, stored.head.facts, stored.head.mode, stored.log.slice(0, turn - 1));
    const looking = { ...reader, mode: stored.head.mode, token: choiceTokens(id), hint: false };
    const desk = await viewDesk(viewer, id, { hint: false, locale: LOCALE });
    expect(desk?.view).toEqual(view(rules, begin(rules, stored.head.facts).position, then, looking));
    expect(desk?.attempt.playedOnFrom).toEqual({ attemptId, turn });
  }
});

test("it is told apart, and counts nowhere", async () => {
  const { viewer, attemptId } = await played("plenty");
  const before = await viewHome(viewer, LOCALE);
  const id = await playedOn(viewer, attemptId, "5");
  const cards = (await viewHistory(viewer, LOCALE)).attempts;
  expect(cards.find((card) => card.id === id)).toMatchObject({ playedOn: true, turns: 4, seal: null });
  await takeLine(viewer, id, 5, ["oven-playful", "taste-describe", "close-playful"]);
  expect((await store().attempts.get(id))?.seal?.total).toBeGreaterThan((await store().attempts.get(attemptId))?.seal?.total ?? 100);
  const after = await viewHome(viewer, LOCALE);
  expect(after.next).toEqual(before.next);
  expect(after.recent.map(({ id: one, playedOn: is }) => [one, is])).toEqual(
    expect.arrayContaining([
      [id, true],
      [attemptId, false],
    ]),
  );
  expect(await checkData()).toMatchObject({ attempts: 2, sealed: 2, disagreements: [] });
});

test("asked for twice at once, it is one attempt; once something was played in it, the next is another", async () => {
  const { viewer, attemptId } = await played("plenty");
  const [one, other] = await Promise.all([playedOn(viewer, attemptId, "2"), playedOn(viewer, attemptId, "2")]);
  expect(other).toBe(one);
  expect(await playedOn(viewer, attemptId, "2")).toBe(one);
  expect(await playedOn(viewer, attemptId, "3")).not.toBe(one);
  await takeLine(viewer, one, 2, ["stock-sheet"]);
  expect(await playedOn(viewer, attemptId, "2")).not.toBe(one);
});

test.each(["0", "6", "-1", "1.5", "", "x", "9999999", "__proto__"])("from turn %j there is nothing to play on", async (turn) => {
  const { viewer, attemptId } = await played("plenty");
  expect(await playOn(viewer, attemptId, turn)).toEqual({ kind: "bad-turn" });
  expect((await store().attempts.summaries({ subject: viewer.subject })).length).toBe(1);
});

test("only one's own, only once it has ended, and never a gate", async () => {
  const { viewer, attemptId } = await played("plenty");
  const { viewer: other } = await played("plenty", []);
  expect(await playOn(other, attemptId, "1")).toEqual({ kind: "unknown" });
  expect(await playOn(viewer, "no-such", "1")).toEqual({ kind: "unknown" });
  const under = await playedOn(viewer, attemptId, "2");
  expect(await playOn(viewer, under, "1")).toEqual({ kind: "not-ended" });
  const stored = await store().attempts.get(attemptId);
  if (!stored?.seal) throw new Error("it has not ended");
  await store().attempts.begin({ ...stored.head, id: "a-gate", mode: "gate" });
  for (const [index, entry] of stored.log.entries())
    await store().attempts.append("a-gate", index + 1, entry, index + 1 === stored.log.length ? stored.seal : undefined);
  expect(await playOn(viewer, "a-gate", "1")).toEqual({ kind: "gate" });
});
