import { type Believer, toBeliever } from "~/analysis/belief";
import { TooManyPositions } from "~/analysis/nodes";
import { EndlessLoop } from "~/analysis/order";
import { DeadEnd } from "~/analysis/solve";
import { toUnfold, type Unfolded } from "~/analysis/unfold";
import type { AttemptHead } from "~/engine/play/attempt";
import { drawable } from "~/engine/play/draw";
import type { Rules } from "~/engine/play/rules";
import { rulesOf } from "./rules.server";

/** What can be known and expected of a case at a level, explored once for all who play it. Its rules are in the language that the case was written in. */
export interface Believed {
  rules: Rules;
  believer: Believer;
  unfold: (belief: Believer["openings"][number]) => Unfolded;
}

// An explored case holds some tens of megabytes, and few are played at a time.
const MOST_KEPT = 8;
// Beyond these a debrief would keep everybody waiting.
const MOST_POSITIONS = 100_000;
const SOURCE = "";
const kept = new Map<string, Believed | null>();

/** Asks something of the case that an attempt is played by. Null where it cannot be explored: too many positions, a circle, or a dead end. */
export async function believed<Answer>(head: AttemptHead, ask: (found: Believed) => Answer): Promise<Answer | null> {
  const rules = await rulesOf(head, SOURCE);
  const gate = rules.scenario.variants[head.variant]?.gate ?? false;
  const { scenario, limits, model } = head.versions;
  const key = [scenario, limits, model, head.level, gate].join(" ");
  try {
    const found = kept.has(key) ? kept.get(key) : toBelieved(rules, drawable(rules.scenario, head.level, gate));
    keep(key, found ?? null);
    return found ? ask(found) : null;
  } catch (error) {
    if (!(error instanceof TooManyPositions || error instanceof EndlessLoop || error instanceof DeadEnd)) throw error;
    keep(key, null);
    return null;
  }
}

/** The same for somebody who had known from the start which variant it is. Nothing of it is kept. */
export async function believedByVariant<Answer>(head: AttemptHead, ask: (found: Believed) => Answer): Promise<Answer | null> {
  return believed(head, ({ rules }) => ask(toBelieved(rules, [head.variant])));
}

function toBelieved(rules: Rules, names: readonly string[]): Believed {
  const variants = names.map((variant) => ({
    variant,
    weight: rules.scenario.variants[variant]?.weight ?? 0,
    facts: rules.scenario.variants[variant]?.facts ?? {},
  }));
  const believer = toBeliever(rules, variants, MOST_POSITIONS);
  return { rules, believer, unfold: toUnfold(believer) };
}

/** The one asked last is kept longest. */
function keep(key: string, found: Believed | null): void {
  kept.delete(key);
  kept.set(key, found);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
}
