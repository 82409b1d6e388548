import type { RefusalView } from "~/engine/show/refusal-view";
import { refusalText } from "~/i18n/refusal-text";
import { useWords } from "~/i18n/words";

/** Which limit says no, why there is one, and what would free it; `brief` where the rest has just been said. */
export function Refusal({ refused, currency, brief = false }: { refused: RefusalView; currency: string; brief?: boolean }) {
  const { limit, freedBy } = refusalText(useWords(), refused, currency);
  return (
    <>
      <p className="font-semibold">{limit}</p>
      {!brief && refused.reason && <p>{refused.reason}</p>}
      {!brief && <p>{freedBy}</p>}
    </>
  );
}
