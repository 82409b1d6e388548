import type { LevelExploration } from "~/analysis/diagnostics/examine-case";
import type { VariantKey } from "~/studio/proof/variant-key";
import { type Known, lookedAtIn } from "./proof-state";
import type { ProofTask } from "./proof-task";

/** Something to be done next, and the key by which one knows whether it is still wanted. */
export type NextTask = { kind: "explore"; key: VariantKey } | { kind: "diagnose"; text: string; done: LevelExploration[] };

/**
 * What the proof of the text as it stands needs next: the rules of what is looked at, then those of its level, then all others; then the players whose words
 * have changed, and last what all of it says together. `skip` is at work already. Null where there is nothing to do.
 */
export function nextTask(known: Known, skip: ReadonlySet<string> = new Set()): NextTask | null {
  const sound = known.answer?.sound;
  if (!sound) return null;
  const looked = lookedAtIn(known);
  const rank = ({ level, variant }: VariantKey) => (level !== looked?.level ? 2 : variant !== looked.variant ? 1 : 0);
  const open = sound.keys.filter(({ rules }) => !known.failed.has(rules) && !skip.has(rules));
  const ranked = open.toSorted((one, other) => rank(one) - rank(other));
  const key =
    ranked.find(({ rules }) => !known.proofs.has(rules)) ?? ranked.find(({ rules, words }) => known.proofs.get(rules)?.words !== words);
  if (key) return { kind: "explore", key };
  const { text = "" } = known.answer ?? {};
  if (skip.size > 0 || known.diagnosis?.of === text || known.undiagnosed === text) return null;
  const done = sound.keys.flatMap(({ level, rules }) => {
    const found = known.proofs.get(rules);
    return found ? [{ level, explored: found.proof.explored }] : [];
  });
  return done.length === sound.keys.length ? { kind: "diagnose", text, done } : null;
}

/** Whether what is being done is still of use. Diagnosing is short: to end it costs less than to stop it. */
export function isWanted({ answer }: Known, task: NextTask): boolean {
  return task.kind === "diagnose" || (answer?.sound?.keys.some(({ rules }) => rules === task.key.rules) ?? false);
}

/** Whether it is about what is looked at, which never waits behind anything else. */
export function isLookedAt(known: Known, task: NextTask): boolean {
  const looked = lookedAtIn(known);
  return task.kind === "explore" && task.key.level === looked?.level && task.key.variant === looked.variant;
}

/** A task as it is sent to a worker. */
export function toTask(known: Known, task: NextTask): ProofTask {
  if (task.kind === "diagnose") return task;
  const sound = known.answer?.sound;
  if (!sound) throw new Error("there is no case to explore");
  const { level, variant } = task.key;
  return { kind: "explore", level, variant, sound: { scenario: sound.scenario, written: sound.written } };
}
