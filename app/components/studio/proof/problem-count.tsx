import { useMemo } from "react";
import { useWords } from "~/i18n/words";
import type { StudioProblem } from "~/views/studio";
import { useProof } from "./proof-context";

/** All that is wrong with a draft: what the server knows until the page's workers have read the text, and then what they found. */
export function useProblems(known: readonly StudioProblem[]): readonly StudioProblem[] {
  const { state } = useProof();
  const problems = state?.isRead ? state.problems : known;
  const findings = state?.findings;
  return useMemo(() => [...problems, ...(findings ?? [])], [problems, findings]);
}

/** How many problems lie in a part of a draft: those that the server knows until the page's workers know more; nothing where there are none. */
export function ProblemCount({ at, known }: { at: string; known: number }) {
  const { t } = useWords();
  const { state } = useProof();
  const isWithin = (problem: { at: string }) => problem.at === at || problem.at.startsWith(`${at}.`);
  const count = state?.isRead ? [...state.problems, ...state.findings].filter(isWithin).length : known;
  if (count === 0) return null;
  return (
    <>
      {" "}
      <span className="text-[0.9375rem] text-bad">{t("studio.problems", { count })}</span>
    </>
  );
}
