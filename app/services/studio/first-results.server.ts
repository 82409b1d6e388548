import type { FirstResult } from "~/analysis/figures/variant-figures";
import { now } from "~/process/clock.server";
import { shared } from "~/process/shared";
import type { AttemptSummary } from "~/store/attempts";
import { store } from "~/store/open.server";

/** By person and variant, the total of the first result. */
type Totals = Map<string, Map<string, number>>;

/** What people do elsewhere is looked up anew after so long: it changes little, and every attempt of a year is gone through for it. */
const FRESH_MS = 600_000;
const YEAR_MS = 365 * 86_400_000;

const house = () => shared("first-results", (): { at: number; totals: Totals } => ({ at: Number.NEGATIVE_INFINITY, totals: new Map() }));

/** Everyone's first result in each variant of a case, on their own and without a hint, with what they do in others. No log is read for it. */
export async function firstResults(attempts: readonly AttemptSummary[]): Promise<FirstResult[]> {
  const totals = await everyonesTotals();
  return [...firstOf(attempts)].map(([, { head, seal }]) => {
    const others = [...(totals.get(head.subject) ?? [])].filter(([variant]) => variant !== variantKey(head)).map(([, total]) => total);
    const elsewhere = others.length === 0 ? null : others.reduce((sum, total) => sum + total, 0) / others.length;
    return { variant: head.variant, passed: seal.passed, elsewhere };
  });
}

async function everyonesTotals(): Promise<Totals> {
  const kept = house();
  const at = now().getTime();
  if (at - kept.at < FRESH_MS && at >= kept.at) return kept.totals;
  const attempts = await store().attempts.summaries({ since: new Date(at - YEAR_MS).toISOString() });
  const totals: Totals = new Map();
  for (const { head, seal } of firstOf(attempts).values()) {
    const own = totals.get(head.subject) ?? new Map<string, number>();
    totals.set(head.subject, own.set(variantKey(head), seal.total));
  }
  return Object.assign(kept, { at, totals }).totals;
}

type Ended = AttemptSummary & { seal: NonNullable<AttemptSummary["seal"]> };

/** The attempts, of which the newest stands first, as the first result of each person in each variant. */
function firstOf(attempts: readonly AttemptSummary[]): Map<string, Ended> {
  const first = new Map<string, Ended>();
  for (const attempt of attempts) {
    const { head, seal } = attempt;
    if (seal !== null && head.mode === "solo" && !head.playedOnFrom) first.set(`${head.subject} ${variantKey(head)}`, { ...attempt, seal });
  }
  return first;
}

const variantKey = ({ scenarioId, variant }: Pick<AttemptSummary["head"], "scenarioId" | "variant">): string => `${scenarioId}/${variant}`;
