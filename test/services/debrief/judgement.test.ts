import { beforeEach, expect, onTestFinished, test } from "vitest";
import { keepSettings } from "~/process/settings.server";
import { viewAttemptDebrief } from "~/services/debrief/view-debrief.server";
import { joinAsGuest } from "~/services/door/join-as-guest.server";
import { closeWorker, openWorker } from "~/services/judge/worker.server";
import { reflect } from "~/services/play/reflect.server";
import { startAttempt } from "~/services/play/start-attempt.server";
import type { Viewer } from "~/services/viewer";
import { memoryStore } from "~/store/memory/store";
import { useStore } from "~/store/open.server";
import { creditCase, scenarioFolder } from "../../kit/scenario/folder";
import { playShipped, takeLine } from "../../kit/scenario/play-shipped";
import { smallInput } from "../../kit/scenario/small";

const LOCALE = "en";
const sessionSecret = "a secret of thirty-two characters";

beforeEach(() => {
  keepSettings({ dataDir: "nowhere", scenariosDir: "./scenarios", sessionSecret });
  useStore(memoryStore());
});

async function debriefOf({ viewer, attemptId }: { viewer: Viewer; attemptId: string }, options?: { clairvoyant: boolean }) {
  await reflect(viewer, attemptId, { plus: "", delta: "" });
  const found = await viewAttemptDebrief(viewer, attemptId, LOCALE, options);
  if (found.kind !== "debrief") throw new Error(found.kind);
  return found;
}

async function judgementOf(variant: string, line: readonly string[], options?: { clairvoyant: boolean }) {
  const { judgement } = await debriefOf(await playShipped("ice-cream-bread", variant, line), options);
  if (!judgement) throw new Error("Ice-cream bread can be explored");
  return judgement;
}

const losing = ["hello-playful", "tubs-promise", "oven-playful", "taste-describe", "close-playful"];
const best = [
  "hello-playful",
  "order-record",
  "stock-sheet",
  "tubs-add",
  "oven-playful",
  "recipe-card",
  "card-playful",
  "fine-playful",
  "enter-sample=350",
  "close-playful",
];

test.each([
  [
    "an honest line comes to the result that was sealed",
    "plenty",
    ["hello-playful", "tubs-promise", "oven-playful", "taste-describe", "close-playful"],
  ],
  [
    "a line with a critical fault to nothing",
    "butter-out",
    ["hello-fast", "tubs-promise", "bounced-sorry", "oven-curt", "taste-describe", "close-playful"],
  ],
])("what is shown adds up, turn by turn and as a whole: %s", async (told, variant, line) => {
  const played = await playShipped("ice-cream-bread", variant, line);
  const { judgement, debrief } = await debriefOf(played);
  if (!judgement) throw new Error("Ice-cream bread can be explored");
  const tenths = (points: number) => Math.round(10 * points);
  const { start, losses, luck, reached, total, turns } = judgement;
  const isFaulty = told.includes("fault");
  expect(total).toBe(debrief.score.total);
  expect(debrief.score.faults.length > 0).toBe(isFaulty);
  expect(reached).toBe(isFaulty ? 0 : total);
  expect(tenths(start) - tenths(losses) + tenths(luck)).toBe(tenths(reached));
  for (const [index, turn] of turns.entries()) {
    expect(tenths(turn.before) - tenths(turn.loss) + tenths(turn.luck)).toBe(tenths(turn.after));
    if (index > 0) expect(turn.before).toBe(turns[index - 1]?.after);
    expect(turn.loss).toBeGreaterThanOrEqual(0);
    if (turn.verdict === "best") expect(turn.loss, `turn ${turn.number}`).toBe(0);
  }
  expect(tenths(turns.reduce((sum, turn) => sum + turn.loss, 0))).toBe(tenths(losses));
  expect(turns.some((turn) => turn.luck !== 0)).toBe(true);
});

test("a losing line has its turning point, its reasons, and the best line beside it from where they part, in words", async () => {
  const judgement = await judgementOf("plenty", losing);
  expect(judgement.decisive).toEqual({ turn: 2, verdict: "turning-point" });
  expect(judgement.turns.map(({ verdict }) => verdict)).toEqual(["best", "turning-point", "mistake", "turning-point", "best"]);
  const { advice, reasons } = judgement.turns[1] ?? {};
  expect(advice).toMatchObject({ kind: "better", choice: { kind: "open", did: "Order record" } });
  expect(reasons).toContainEqual({ code: "fault-risk", faults: ["false-promise"], minutes: 0, right: "" });
  expect(reasons).toContainEqual(expect.objectContaining({ code: expect.stringMatching(/^unopened/), titles: ["Today's stock sheet"] }));
  expect(reasons).toContainEqual(expect.objectContaining({ code: "decision.missed", titles: ["What the order can still take"] }));
  expect(judgement.turns[3]?.reasons).toContainEqual({
    code: "decision.missed",
    titles: ["One is enough"],
    minutes: 0,
    right: expect.stringMatching(/^One thing, entered/),
  });
  expect(judgement.parted?.turn).toBe(2);
  expect(judgement.parted?.best).toMatchObject({ ending: { title: "A slice in the bag", total: 100 } });
  expect(judgement.parted?.best.choices.map(({ turn }) => turn)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(judgement.parted?.best.choices).toContainEqual(
    expect.objectContaining({ amount: expect.objectContaining({ unit: "money", title: "Small gesture" }) }),
  );
  expect(judgement.csat).toBe(5);
  const words = JSON.stringify([judgement.parted, judgement.turns.map((turn) => [turn.advice, turn.learned])]);
  for (const name of ["order-record", "stock-sheet", "enter-sample"]) expect(words).not.toContain(name);
  expect(words).not.toMatch(/\{[a-z-]+\}/);
});

test("the best line has nothing beside it: no loss, no turning point", async () => {
  const judgement = await judgementOf("plenty", best);
  expect(judgement).toMatchObject({ decisive: null, parted: null, losses: 0, reached: 100 });
  expect(new Set(judgement.turns.map(({ verdict }) => verdict))).toEqual(new Set(["best"]));
});

test("the line of who had known everything comes only where it is asked for, and changes nothing else", async () => {
  const played = await playShipped("ice-cream-bread", "none-left", losing);
  const { judgement: without } = await debriefOf(played);
  const { judgement: with_ } = await debriefOf(played, { clairvoyant: true });
  expect(without?.clairvoyant).toBeNull();
  expect(with_?.clairvoyant?.choices.length).toBeGreaterThan(3);
  expect({ ...with_, clairvoyant: null }).toEqual(without);
});

/** An ended attempt at the credit case with other parts instead of its own. */
async function endedCredit(over: Parameters<typeof creditCase>[0], line: readonly string[]) {
  keepSettings({ dataDir: "nowhere", scenariosDir: scenarioFolder({ "credit-case": creditCase(over) }), sessionSecret });
  const joined = await joinAsGuest({ name: "Ada", level: "css1" });
  if ("problems" in joined) throw new Error("nobody joined");
  const { viewer } = joined;
  const started = await startAttempt(viewer, { scenarioId: "credit-case", mode: "solo", seed: 7 });
  const attemptId = "attemptId" in started ? started.attemptId : "";
  await takeLine(viewer, attemptId, 1, line);
  return { viewer, attemptId };
}

const playCredit = async (...played: Parameters<typeof endedCredit>) => debriefOf(await endedCredit(...played));

test("breaks are not judged, and turns keep their numbers", async () => {
  const { judgement } = await playCredit({}, ["step-away", "sorry", "credit=6000", "step-away", "half"]);
  expect(judgement?.turns.map(({ number }) => number)).toEqual([2, 3, 5]);
  expect(judgement?.turns.at(-1)?.reasons).toContainEqual({ code: "need-partly", titles: [], minutes: 0, right: "" });
});

test("a case that can go round for ever has no verdicts, and its debrief all the rest", async () => {
  const talk = {
    ...smallInput.situations.talk,
    choices: { ...smallInput.situations.talk.choices, hum: { kind: "say" as const, words: "Mm.", again: true } },
  };
  const { judgement, debrief } = await playCredit({ situations: { talk } }, ["hum", "hum", "solve"]);
  expect(judgement).toBeNull();
  expect(debrief.turns).toHaveLength(3);
});

test("the ending of a line is said with the names that were drawn", async () => {
  const { solved, halved, lost } = smallInput.endings;
  const over = { surface: { who: ["Robin"] }, endings: { solved: { ...solved, title: "Solved for {who}" }, halved, lost } };
  const played = await endedCredit(over, ["lose"]);
  const { judgement } = await debriefOf(played, { clairvoyant: true });
  expect(judgement?.parted?.best.ending.title).toBe("Solved for Robin");
  expect(judgement?.clairvoyant?.ending.title).toBe("Solved for Robin");
});

test("a fault in the analyser is reported, and the debrief has all the rest", async () => {
  const played = await endedCredit({}, ["sorry", "credit=4000", "solve"]);
  await reflect(played.viewer, played.attemptId, { plus: "", delta: "" });
  // A worker without the task, as one that was killed in the middle of it.
  openWorker(new URL("../../fixtures/worker.mjs", import.meta.url));
  onTestFinished(closeWorker);
  const reported: unknown[] = [];
  const found = await viewAttemptDebrief(played.viewer, played.attemptId, LOCALE, { report: (fault) => reported.push(fault) });
  expect(found).toMatchObject({ kind: "debrief", judgement: null, debrief: { score: { total: 100 }, turns: [{}, {}, {}] } });
  expect(reported).toEqual([expect.objectContaining({ message: expect.stringContaining("judgeAttempt") })]);
  await closeWorker();
  // It can be asked for again.
  expect(await viewAttemptDebrief(played.viewer, played.attemptId, LOCALE)).toMatchObject({ judgement: { reached: 100 } });
});
