import { isDeepStrictEqual } from "node:util";
import type { AttemptHead } from "~/engine/play/attempt";
import { draw } from "~/engine/play/draw";
import { now } from "~/process/clock.server";
import { derivedId } from "~/process/derived-id.server";
import { evidenceOf } from "~/services/career/evidence.server";
import { examinedCases } from "~/services/career/examined-cases.server";
import { levelToPlay } from "~/services/career/level-to-play.server";
import { nextSeed, ownAttemptsAt } from "~/services/career/next-seed.server";
import { catalog } from "~/services/catalog/catalog.server";
import { keepPlayed } from "~/services/catalog/keep-version.server";
import { prepareToJudge } from "~/services/judge/judgements.server";
import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { StartProblem } from "~/views/briefing";
import { beginAttempt } from "./begin-attempt.server";
import { seedSchema } from "./seed";

export type Started = { attemptId: string } | { problem: "unknown-scenario" | "locked" | StartProblem };

/** Starts an attempt: draws its facts by the seed, and keeps the versions that it is played by. Until something is played in it, asking again leads to the same attempt. */
export async function startAttempt(viewer: Viewer, form: { scenarioId: string; mode: string; seed?: string | number }): Promise<Started> {
  const from = catalog();
  const entry = from.entries.get(form.scenarioId);
  if (!entry) return { problem: "unknown-scenario" };
  const attempts = await store().attempts.summaries({ subject: viewer.subject });
  const evidence = await evidenceOf(viewer, attempts);
  const { level } = levelToPlay(viewer, entry.scenario, { evidence, examined: await examinedCases(viewer, attempts) });
  if (!level) return { problem: "locked" };
  const { mode } = form;
  if (mode !== "coached" && mode !== "solo") return { problem: "unknown-mode" };
  const own = ownAttemptsAt(attempts, form.scenarioId);
  const anySeed = form.seed === undefined || form.seed === "";
  const seed = seedSchema.safeParse(anySeed ? nextSeed(viewer.subject, form.scenarioId, own.length) : form.seed);
  if (!seed.success) return { problem: "bad-seed" };
  const versions = await keepPlayed(entry, from);
  const untouched = own.find(
    ({ head, turns, seal }) =>
      turns === 0 &&
      !seal &&
      head.mode === mode &&
      head.level === level &&
      isDeepStrictEqual(head.versions, versions) &&
      (anySeed || head.seed === seed.data),
  );
  if (untouched) return { attemptId: untouched.head.id };
  const head: AttemptHead = {
    id: derivedId("attempt", viewer.subject, form.scenarioId, mode, seed.data, own.length),
    subject: viewer.subject,
    scenarioId: entry.scenario.id,
    versions,
    level,
    mode,
    seed: seed.data,
    ...draw(entry.scenario, level, seed.data),
    startedAt: now().toISOString(),
  };
  await beginAttempt(head);
  // Where this fails, the debrief fails too, and says so to whom it concerns.
  prepareToJudge(head).catch(() => undefined);
  return { attemptId: head.id };
}
