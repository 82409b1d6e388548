import { limitsFormat } from "~/engine/limits/limits-format";
import type { ScenarioRead } from "~/engine/scenario/parse";
import { readPlain } from "~/engine/scenario/read-plain";
import { addScores, noScores, type ScoreCounts } from "~/engine/scoring/score-counts";
import { Cache } from "~/process/cache";
import { shared } from "~/process/shared";
import { catalog } from "~/services/catalog/catalog.server";
import { requireVersion } from "~/services/catalog/read-version.server";
import { versionsOf } from "~/services/catalog/versions-of-attempt.server";
import { inWorker } from "~/services/judge/worker.server";
import type { AttemptSummary, StoredAttempt } from "~/store/attempts";
import { store } from "~/store/open.server";
import type { RescoringView } from "~/views/studio-publish";
import { openDraft } from "./draft-log.server";
import { tellChange } from "./draft-news.server";
import { frozenCase } from "./frozen-case.server";

/** What a draft would make of the results of a published version, as far as it is known. */
interface Job extends RescoringView {
  stop: AbortController;
}

/** Between two of them, whoever waits for a debrief goes first. */
const BATCH = 100;

const jobs = () => shared("rescoring", () => new Cache<Job>(50));
const keyOf = (draft: string, version: number, hash: string) => `${draft} ${version} ${hash}`;

/** How far the results of a published version were scored by a draft as it stands. Without any results there is nothing to do. */
export async function rescoringOf(draft: string, version: number, hash: string): Promise<RescoringView> {
  const job = jobs().get(keyOf(draft, version, hash));
  if (job) return { state: job.state, done: job.done, all: job.all, counts: job.counts };
  const open = await openDraft(draft);
  const all = open ? (await sealedAt(open.draft.scenarioId, hash)).length : 0;
  return { state: all === 0 ? "done" : "none", done: 0, all, counts: noScores };
}

/** Begins to score all stored results of the published version by a draft as it stands; resolves once all are, or it was canceled. What is stored does not change. */
export async function rescore(draft: string): Promise<void> {
  const open = await openDraft(draft);
  const publication = open && (await store().publications.get(open.draft.scenarioId));
  const hash = publication?.versions.at(-1)?.hash;
  const frozen = open && frozenCase(open);
  if (!open || hash === undefined || !frozen || "problems" in frozen) return;
  const key = keyOf(draft, open.state.version, hash);
  if (jobs().get(key)?.state === "running") return;
  const job: Job = { state: "running", done: 0, all: 0, counts: noScores, stop: new AbortController() };
  jobs().set(key, job);
  try {
    const found = await sealedAt(open.draft.scenarioId, hash);
    job.all = found.length;
    for (let from = 0; from < found.length && !job.stop.signal.aborted; from += BATCH) {
      const batch = found.slice(from, from + BATCH);
      job.counts = addScores(job.counts, await scoreBatch(key, frozen.read, batch));
      job.done += batch.length;
    }
    job.state = job.stop.signal.aborted ? "canceled" : "done";
  } catch (error) {
    job.state = "failed";
    throw error;
  } finally {
    tellChange(draft);
  }
}

/** Stops scoring; what was counted so far is forgotten. */
export async function cancelRescoring(draft: string): Promise<void> {
  const open = await openDraft(draft);
  const publication = open && (await store().publications.get(open.draft.scenarioId));
  const hash = publication?.versions.at(-1)?.hash;
  if (open && hash !== undefined)
    jobs()
      .get(keyOf(draft, open.state.version, hash))
      ?.stop.abort();
}

async function sealedAt(scenarioId: string, hash: string): Promise<AttemptSummary[]> {
  const found = await store().attempts.summaries({ scenarioId });
  return found.filter(({ head, seal }) => seal !== null && head.versions.scenario === hash);
}

/** Each by the limits and the scoring model that it was played by, so that only the case makes a difference. */
async function scoreBatch(key: string, read: ScenarioRead, batch: readonly AttemptSummary[]): Promise<ScoreCounts> {
  const groups = new Map<string, StoredAttempt[]>();
  for (const { head } of batch) {
    const stored = await store().attempts.get(head.id);
    if (!stored?.seal) continue;
    const group = [head.versions.limits, head.versions.model, head.level].join(" ");
    groups.set(group, [...(groups.get(group) ?? []), stored]);
  }
  let counts = noScores;
  for (const [group, attempts] of groups) {
    const [first] = attempts;
    if (!first) continue;
    const { limits, model } = await versionsOf(first.head);
    const plays = attempts.flatMap(({ head: { variant, mode }, log, seal }) => (seal ? [{ variant, mode, log, seal }] : []));
    const scenario = await scenarioWithin(read, first.head.versions.limits);
    counts = addScores(counts, await inWorker("scoreAgain", { key: `${key} ${group}`, scenario, limits, model, plays }));
  }
  return counts;
}

async function scenarioWithin({ scenario, written }: ScenarioRead, hash: string): Promise<ScenarioRead["scenario"]> {
  if (catalog().versions.limits.hash === hash) return scenario;
  return readPlain(written, { limits: await requireVersion(limitsFormat, hash) });
}
