import type { RefusalView } from "~/engine/show/refusal-view";
import { refusalText } from "~/i18n/refusal-text";
import { useWords } from "~/i18n/words";

/** Which limit says no, why there is one, and what would free it. */
export function Refusal({ refused, currency }: { refused: RefusalView; currency: string }) {
  const { limit, freedBy } = refusalText(useWords(), refused, currency);
  return (
    <>
      <p className="font-semibold">{limit}</p>
      {refused.reason && <p>{refused.reason}</p>}
      <p>{freedBy}</p>
    </>
  );
}
