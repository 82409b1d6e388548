import type { AttemptHead } from "~/engine/play/attempt";
import { Cache } from "~/process/cache";
import { Once } from "~/process/once";
import { versionsOf } from "~/services/catalog/versions-of-attempt.server";
import { withdrawScenario } from "~/services/catalog/withdraw-scenario.server";
import type { StoredAttempt } from "~/store/attempts";
import type { Judged, JudgedBy } from "./judge-attempt.server";
import { hasWorker, inWorker, prepareInWorker } from "./worker.server";

const kept = new Cache<Promise<Judged | null>>(200);
const preparing = new Once<void>();

/** Judges an ended attempt, once: it changes no more. Null where its case cannot be explored. */
export function judgementOf({ head, log }: StoredAttempt): Promise<Judged | null> {
  const { variant, facts, mode } = head;
  return kept.remember(head.id, async () => inWorker("judgeAttempt", { by: await judgedBy(head), played: { variant, facts, mode, log } }));
}

/** The best line for someone who had known from the start which variant it is. */
export async function clairvoyantLine({ head }: StoredAttempt): Promise<string[] | null> {
  return inWorker("bestForWhoKnew", { by: await judgedBy(head), variant: head.variant });
}

/** Has the case of an attempt explored while it is played, where there is a worker with nothing better to do; of a whole room that starts, once. */
export async function prepareToJudge(head: AttemptHead): Promise<void> {
  if (!hasWorker()) return;
  const by = await judgedBy(head);
  await preparing.run(by.key, () => prepareOnce(head, by));
}

/** Whoever begins a case of which nobody has proved the contrary may find that it never ends. Nobody after them is served it. */
async function prepareOnce({ scenarioId, versions }: AttemptHead, by: JudgedBy): Promise<void> {
  await prepareInWorker(by);
  const situation = await inWorker("deadEndOf", { key: by.key });
  if (situation !== null) for (const line of withdrawScenario(scenarioId, versions.scenario, situation)) console.error(line);
}

async function judgedBy(head: AttemptHead): Promise<JudgedBy> {
  const { scenario, limits, model } = await versionsOf(head);
  const gate = scenario.variants[head.variant]?.gate ?? false;
  const key = [head.versions.scenario, head.versions.limits, head.versions.model, limits.level, gate].join(" ");
  return { key, scenario, limits, model, gate };
}
