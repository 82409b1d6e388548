import { useWords } from "~/i18n/words";

/** Says that an older scoring model judged this attempt, and, for anyone who opens it, what that means. */
export function ScoredBy({ model }: { model: string }) {
  const { t } = useWords();
  return (
    <details className="mt-3 text-[0.9375rem] text-soft">
      <summary className="min-h-6">
        {t("scored-by.model", { model })} <span className="link ml-2">{t("scored-by.more")}</span>
      </summary>
      <p className="mt-1 max-w-prose">{t("scored-by.text", { model })}</p>
    </details>
  );
}
