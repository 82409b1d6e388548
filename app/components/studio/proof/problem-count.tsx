import { useWords } from "~/i18n/words";
import { useProof } from "./proof-context";

/** How many problems lie in a part of a draft: those that the server knows until the page's workers know more; null where there are none. */
export function ProblemCount({ at, known }: { at: string; known: number }) {
  const { t } = useWords();
  const count = useProblemCount(at, known);
  return count > 0 ? <span className="text-[0.9375rem] text-bad">{t("studio.problems", { count })}</span> : null;
}

/** The same as a number. */
export function useProblemCount(at: string, known: number): number {
  const { state } = useProof();
  if (!state || state.reading === "computing") return known;
  const isWithin = (problem: { at: string }) => problem.at === at || problem.at.startsWith(`${at}.`);
  return [...state.problems, ...state.findings].filter(isWithin).length;
}
