import type { Because } from "~/engine/scoring/because";
import type { DebriefView } from "~/engine/show/debrief";
import type { JudgementView } from "~/views/judgement";

/**
 * The same debrief, with a turn for each step that was never done: the one that the judgement blames for it, since no turn of the score did. Without a
 * judgement nothing is known of that.
 */
export function withBreachTurns(debrief: DebriefView, judgement: JudgementView | null): DebriefView {
  if (!judgement) return debrief;
  const blamed = (step: string) =>
    judgement.turns.find(({ reasons }) =>
      reasons.some((reason) => /^(critical-)?step\./.test(reason.code) && "titles" in reason && reason.titles.includes(step)),
    )?.number ?? null;
  const place = (because: Because): Because =>
    because.turn === null && because.params.step !== undefined ? { ...because, turn: blamed(String(because.params.step)) } : because;
  const { outcome } = debrief.score;
  return {
    ...debrief,
    score: {
      ...debrief.score,
      outcome: {
        ...outcome,
        parts: outcome.parts.map((part) => ({ ...part, because: part.because.map(place) })),
        cap: outcome.cap && { ...outcome.cap, because: outcome.cap.because.map(place) },
        knockOuts: outcome.knockOuts.map(place),
      },
    },
  };
}
