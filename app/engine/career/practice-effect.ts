import { countingPasses, type Evidence, firstPlays } from "./evidence";
import type { Competency, Gate } from "./rules";

/** How far something was and is, and how far it has to be. */
interface Step {
  from: number;
  to: number;
  need: number;
}

/** Why a play moved nothing at a gate. */
export type NoEffect = "no-gate" | "not-asked" | "other-level" | "not-passed" | "coached" | "older-limits" | "met-before";

/** What one play moved at the gate of a level. */
export type PracticeEffect =
  | { kind: "counted"; competency: Competency; passes: Step; days: Step }
  | { kind: "uncounted"; competency: Competency; why: NoEffect };

/** Compares what counts before a play with what counts with it. `gate` is that of the person's level, or null where there is none. */
export function practiceEffect(gate: Gate | null, before: readonly Evidence[], play: Evidence): PracticeEffect {
  const { competency } = play;
  if (!gate) return { kind: "uncounted", competency, why: "no-gate" };
  const counting = (evidence: readonly Evidence[]) => countingPasses(firstPlays(evidence), gate.from, competency);
  const [earlier, now] = [counting(before), counting([...before, play])];
  if (!gate.competencies.includes(competency) || now.length === earlier.length)
    return { kind: "uncounted", competency, why: whyNot(gate, play) };
  const days = (plays: readonly Evidence[]) => new Set(plays.map(({ day }) => day)).size;
  return {
    kind: "counted",
    competency,
    passes: { from: earlier.length, to: now.length, need: gate.eligible.passes },
    days: { from: days(earlier), to: days(now), need: gate.eligible.days },
  };
}

/** The first reason that holds, those first that no other play of the case could mend. */
function whyNot({ from, competencies }: Gate, { competency, level, passed, solo, current }: Evidence): NoEffect {
  if (!competencies.includes(competency)) return "not-asked";
  if (level !== from) return "other-level";
  if (!passed) return "not-passed";
  if (!solo) return "coached";
  return current ? "met-before" : "older-limits";
}
