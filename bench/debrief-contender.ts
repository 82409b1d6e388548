import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join as inFolder } from "node:path";
import * as z from "zod";
import { keepSettings } from "~/process/settings.server";
import { viewAttemptDebrief } from "~/services/debrief/view-debrief.server";
import { joinAsGuest } from "~/services/door/join-as-guest.server";
import { reflect } from "~/services/play/reflect.server";
import { startAttempt } from "~/services/play/start-attempt.server";
import { takeChoice } from "~/services/play/take-choice.server";
import { viewDesk } from "~/services/play/view-desk.server";
import type { Viewer } from "~/services/viewer";
import { openStore } from "~/store/open.server";
import { answer } from "./child";
import { scenariosDir } from "./shared-files";
import { toPicks } from "./walk-explored";

/** One attempt, played at random by this seed, in the variant that it draws. */
const question = z.object({ seed: z.int() });
const [scenarioId = "", level = ""] = process.argv.slice(2);
const mostTurns = 200;

const dataDir = await mkdtemp(inFolder(tmpdir(), "greenroom-bench-debrief-"));
keepSettings({ dataDir, scenariosDir, sessionSecret: randomBytes(32).toString("hex") });
const store = await openStore(dataDir);

answer(
  async (asked) => {
    const { seed } = question.parse(asked);
    const joined = await joinAsGuest({ name: "Robin", level });
    if ("problems" in joined) throw new Error(JSON.stringify(joined.problems));
    const started = await startAttempt(joined.viewer, { scenarioId, mode: "solo", seed });
    if ("problem" in started) throw new Error(started.problem);
    const { viewer } = joined;
    const { attemptId } = started;
    const turns = await playAtRandom(viewer, attemptId, seed);
    await reflect(viewer, attemptId, { plus: "", delta: "" });
    const start = performance.now();
    const found = await viewAttemptDebrief(viewer, attemptId, "en");
    const ms = performance.now() - start;
    if (found.kind !== "debrief" || !found.judgement) throw new Error(`no judgement of ${scenarioId} with seed ${seed}: ${found.kind}`);
    return { ms, turns };
  },
  async () => {
    await store.close();
    await rm(dataDir, { recursive: true, force: true });
  },
);

/** Takes what is offered, refused or not, until the case ends. Gives the number of turns. */
async function playAtRandom(viewer: Viewer, attemptId: string, seed: number): Promise<number> {
  const pick = toPicks(seed);
  for (let turn = 1; turn <= mostTurns; turn++) {
    const desk = await viewDesk(viewer, attemptId, { hint: false, locale: "en" });
    const choices = desk?.view.choices.filter(({ kind }) => kind !== "step-away") ?? [];
    const choice = choices[pick(choices.length)];
    if (!choice) throw new Error("an attempt of the bench offers nothing");
    const amount = choice.amount ? ((1 + pick(choice.amount.most)) / 100).toFixed(2) : null;
    const taken = await takeChoice(viewer, attemptId, { choice: choice.token, turn: `${turn}`, amount }, "en");
    if (taken.kind !== "taken") throw new Error(`turn ${turn} is ${taken.kind}`);
    if (taken.ended) return turn;
  }
  throw new Error(`no end after ${mostTurns} turns`);
}
