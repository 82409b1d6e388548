import type { Because } from "~/engine/scoring/because";
import type { DebriefView } from "~/engine/show/debrief";
import { reasonText } from "~/i18n/reason-text";
import { useWords } from "~/i18n/words";

/** Returns a reason of a score in words. */
export function useReasonWords({ currency, score }: Pick<DebriefView, "currency" | "score">): (because: Because) => string {
  const words = useWords();
  return (because) => reasonText(words, score, currency, because);
}
