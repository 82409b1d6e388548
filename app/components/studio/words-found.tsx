import { Notice } from "~/components/frame/notice";
import { useWords } from "~/i18n/words";
import type { WordsView } from "~/views/studio-files";

/** What a table would change, text by text, and whatever in it has no place in the draft. */
export function WordsFound({ found: { changes, strange } }: { found: WordsView }) {
  const { t } = useWords();
  return (
    <section aria-labelledby="found" className="space-y-3">
      <h3 id="found" className="heading">
        {t("studio-words.changes", { count: changes.length })}
      </h3>
      {changes.length > 0 && (
        <ul className="card divide-y divide-line">
          {changes.map(({ at, locale, was, now }) => (
            <li key={`${locale ?? ""} ${at}`} className="px-4 py-2 wrap-anywhere">
              <p className="text-[0.9375rem] text-soft">
                {at}
                {locale !== null && ` · ${locale}`}
              </p>
              {was !== "" && (
                <p dir="auto">
                  <del className="text-soft">{was}</del>
                </p>
              )}
              {now !== "" && (
                <p dir="auto">
                  <ins className="no-underline">{now}</ins>
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      {strange.length > 0 && (
        <Notice tone="warn">
          <p>{t("studio-words.strange")}</p>
          <ul className="mt-1 list-disc pl-5">
            {strange.map(({ line, code, words }) => (
              <li key={`${line} ${code} ${words}`} className="wrap-anywhere">
                {t("studio.line", { line })}: {words !== "" && <bdi>{words}: </bdi>}
                {t(`studio-strange.${code}`)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </section>
  );
}
