import { randomInt } from "node:crypto";
import type { AttemptHead } from "~/engine/play/attempt";
import { draw } from "~/engine/play/draw";
import { now } from "~/process/clock.server";
import { newId } from "~/process/new-id.server";
import { evidenceOf } from "~/services/career/evidence.server";
import { levelToPlay } from "~/services/career/level-to-play.server";
import { catalog } from "~/services/catalog/catalog.server";
import { keepPlayed } from "~/services/catalog/keep-version.server";
import { prepareToJudge } from "~/services/judge/judgements.server";
import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { StartProblem } from "~/views/briefing";
import { seedSchema } from "./seed";

export type Started = { attemptId: string } | { problem: "unknown-scenario" | "locked" | StartProblem };

/** Starts an attempt: draws its facts by the seed, and keeps the versions that it is played by. */
export async function startAttempt(viewer: Viewer, form: { scenarioId: string; mode: string; seed?: string | number }): Promise<Started> {
  const entry = catalog().entries.get(form.scenarioId);
  if (!entry) return { problem: "unknown-scenario" };
  const { level } = levelToPlay(viewer, entry.scenario, await evidenceOf(await store().attempts.summaries({ subject: viewer.subject })));
  if (!level) return { problem: "locked" };
  const { mode } = form;
  if (mode !== "coached" && mode !== "solo") return { problem: "unknown-mode" };
  const seed =
    form.seed === undefined || form.seed === "" ? { success: true as const, data: randomInt(1_000_000) } : seedSchema.safeParse(form.seed);
  if (!seed.success) return { problem: "bad-seed" };
  const head: AttemptHead = {
    id: newId(),
    subject: viewer.subject,
    scenarioId: entry.scenario.id,
    versions: await keepPlayed(entry, catalog()),
    level,
    mode,
    seed: seed.data,
    ...draw(entry.scenario, level, seed.data),
    startedAt: now().toISOString(),
  };
  await store().attempts.begin(head);
  // Where this fails, the debrief fails too, and says so to whom it concerns.
  prepareToJudge(head).catch(() => undefined);
  return { attemptId: head.id };
}
