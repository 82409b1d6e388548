import type { RefusalView } from "~/engine/show/refusal-view";
import { useWords, type Words } from "~/i18n/words";

/** Which limit says no, why there is one, and what would free it. */
export function Refusal({ refused, currency }: { refused: RefusalView; currency: string }) {
  const words = useWords();
  return (
    <>
      <p className="font-semibold">{holding(words, refused, currency)}</p>
      {refused.reason && <p>{refused.reason}</p>}
      <p>{freeing(words, refused)}</p>
    </>
  );
}

function holding({ t, amount, list }: Words, { code, titles, most = 0, given = 0, unit = "money" }: RefusalView, currency: string): string {
  const title = list(titles);
  if (code !== "over-authority") return t(`refusal.${code}`, { title });
  const params = { title, most: amount(most, unit, currency), given: amount(given, unit, currency) };
  if (most === 0) return t("refusal.no-authority", params);
  return given === 0 ? t("refusal.over-authority", params) : t("refusal.over-authority-given", params);
}

function freeing({ t, list }: Words, { code, titles, approver = "" }: RefusalView): string {
  return t(`freed-by.${code}`, { title: list(titles), approver });
}
