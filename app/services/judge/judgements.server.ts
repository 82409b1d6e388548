import type { AttemptHead } from "~/engine/play/attempt";
import { rulesOf } from "~/services/catalog/rules-of-attempt.server";
import type { StoredAttempt } from "~/store/attempts";
import type { Judged, JudgedBy } from "./judge-attempt.server";
import { hasWorker, inWorker } from "./worker.server";

const MOST_KEPT = 200;
const SOURCE = "";
const kept = new Map<string, Promise<Judged | null>>();

/** Judges an ended attempt, once: it changes no more. Null where its case cannot be explored. */
export function judged({ head, log }: StoredAttempt): Promise<Judged | null> {
  const { variant, facts, mode } = head;
  const known = kept.get(head.id);
  if (known) return known;
  const made = judgedBy(head).then((by) => inWorker("judgeAttempt", { by, played: { variant, facts, mode, log } }));
  const [oldest] = kept.keys();
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(head.id, made);
  // What failed may be asked again.
  made.catch(() => kept.delete(head.id));
  return made;
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
  const { scenario, limits, model } = await rulesOf(head, SOURCE);
  const gate = scenario.variants[head.variant]?.gate ?? false;
  return { key: [head.versions.scenario, head.versions.limits, head.versions.model].join(" "), scenario, limits, model, gate };
}
