import type { RefusalView } from "~/engine/show/refusal-view";
import { refusalText } from "~/i18n/refusal-text";
import type { Words } from "~/i18n/words-in";

/** A refusal in one line: which limit says no, why there is one, and what would free it. */
export function refusalLine(refused: RefusalView, currency: string, words: Words): string {
  const { limit, freedBy } = refusalText(words, refused, currency);
  return [limit, refused.reason, freedBy].filter(Boolean).join(" ");
}
