import type { Mark } from "~/engine/count/mark";
import { markText } from "~/i18n/mark-text";
import { useWords } from "~/i18n/words";

/** The reasons for a turn's empathy mark. */
export function MarkWords({ mark }: { mark: Mark }) {
  return <>{markText(useWords(), mark)}</>;
}
