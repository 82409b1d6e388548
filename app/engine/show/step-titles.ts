import type { Rules } from "~/engine/play/rules";
import type { Because } from "~/engine/scoring/because";
import type { Score } from "~/engine/scoring/score";

/** A score whose reasons have the steps' titles instead of their names. */
export function toStepTitles(rules: Rules, score: Score): Score {
  const name = (because: Because): Because =>
    because.params.step === undefined
      ? because
      : { ...because, params: { ...because.params, step: rules.scenario.process[because.params.step]?.title ?? "" } };
  const { outcome } = score;
  return {
    ...score,
    outcome: {
      ...outcome,
      parts: outcome.parts.map((part) => ({ ...part, because: part.because.map(name) })),
      cap: outcome.cap && { ...outcome.cap, because: outcome.cap.because.map(name) },
      knockOuts: outcome.knockOuts.map(name),
    },
  };
}
