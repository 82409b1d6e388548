import type { AttemptHead } from "~/engine/play/attempt";
import { Cache } from "~/process/cache";
import { versionsOf } from "~/services/catalog/versions-of-attempt.server";
import type { StoredAttempt } from "~/store/attempts";
import type { Judged, JudgedBy } from "./judge-attempt.server";
import { hasWorker, inWorker } from "./worker.server";

const kept = new Cache<Promise<Judged | null>>(200);

/** Judges an ended attempt, once: it changes no more. Null where its case cannot be explored. */
export function judged({ head, log }: StoredAttempt): Promise<Judged | null> {
  const { variant, facts, mode } = head;
  return kept.remember(head.id, async () => inWorker("judgeAttempt", { by: await judgedBy(head), played: { variant, facts, mode, log } }));
}

/** The best line for who had known from the start which variant it is. */
export async function clairvoyantLine({ head }: StoredAttempt): Promise<string[] | null> {
  return inWorker("bestForWhoKnew", { by: await judgedBy(head), variant: head.variant });
}

/** Has the case of an attempt explored while it is played, where there is a worker to do it. */
export async function prepareToJudge(head: AttemptHead): Promise<void> {
  if (hasWorker()) await inWorker("prepare", await judgedBy(head));
}

async function judgedBy(head: AttemptHead): Promise<JudgedBy> {
  const { scenario, limits, model } = await versionsOf(head);
  const gate = scenario.variants[head.variant]?.gate ?? false;
  return { key: [head.versions.scenario, head.versions.limits, head.versions.model].join(" "), scenario, limits, model, gate };
}
