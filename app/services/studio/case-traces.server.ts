import { type AttemptTrace, toAttemptTrace } from "~/analysis/figures/attempt-trace";
import { ReplayError, replay } from "~/engine/play/replay";
import { Cache } from "~/process/cache";
import { now } from "~/process/clock.server";
import { shared } from "~/process/shared";
import { Turnstile } from "~/process/turnstile";
import { rulesOf } from "~/services/catalog/rules-of-attempt.server";
import type { AttemptSummary, StoredAttempt } from "~/store/attempts";
import { store } from "~/store/open.server";

/** What is kept of an attempt: nothing where it no longer plays. `isFinal`: nothing more will come of it. */
interface Kept {
  turns: number;
  isFinal: boolean;
  trace: AttemptTrace | null;
}

/** The newest so many of a case are counted. */
const MOST_ATTEMPTS = 2_000;
/** Of these, so many are read for one page: the others for the next. */
const MOST_READ = 200;
/** Whoever has not looked back on an attempt by then doesn't any more. */
const REFLECTS_MS = 86_400_000;

const cases = () => shared("case-traces", () => new Cache<Map<string, Kept>>(40));
const turns = () => shared("case-trace-turns", () => new Turnstile());

/** What attempts at a case leave for its figures, as far as they were read; each is read once, and again only if something came of it since. Sittings at a gate are left out: what is in them stays there. */
export function caseTraces(
  scenarioId: string,
  attempts: readonly AttemptSummary[],
): Promise<{ traces: AttemptTrace[]; counted: number; all: number }> {
  return turns().pass(scenarioId, async () => {
    const counting = attempts.filter(({ head, turns }) => head.mode !== "gate" && !head.playedOnFrom && turns > 0).slice(0, MOST_ATTEMPTS);
    const known = cases().remember(scenarioId, () => new Map());
    const ids = new Set(counting.map(({ head }) => head.id));
    for (const id of known.keys()) if (!ids.has(id)) known.delete(id);
    const fresh = counting.filter(({ head }) => !known.has(head.id));
    const grown = counting.filter((attempt) => hasGrown(attempt, known.get(attempt.head.id)));
    for (const { head } of [...fresh, ...grown].slice(0, MOST_READ)) known.set(head.id, await readTrace(head.id));
    return { traces: [...known.values()].flatMap(({ trace }) => trace ?? []), counted: known.size, all: counting.length };
  });
}

function hasGrown({ turns, seal }: AttemptSummary, kept: Kept | undefined): boolean {
  return kept !== undefined && !kept.isFinal && (turns !== kept.turns || seal !== null);
}

async function readTrace(id: string): Promise<Kept> {
  const stored = await store().attempts.get(id);
  if (!stored) return { turns: 0, isFinal: true, trace: null };
  const { seal, reflection, log } = stored;
  const isFinal = seal !== null && (reflection !== null || Date.parse(seal.at) < now().getTime() - REFLECTS_MS);
  return { turns: log.length, isFinal, trace: await traceOf(stored) };
}

async function traceOf({ head, log, reflection }: StoredAttempt): Promise<AttemptTrace | null> {
  try {
    const rules = await rulesOf(head, "en");
    const lastAt = log.at(-1)?.at ?? head.startedAt;
    return toAttemptTrace(rules, replay(rules, head.facts, head.mode, log), { subject: head.subject, lastAt, dear: reflection?.dear });
  } catch (error) {
    // The check of the data tells of it.
    if (error instanceof ReplayError) return null;
    throw error;
  }
}
