import { Notice } from "~/components/frame/notice";
import { useWords } from "~/i18n/words";
import type { ImportView } from "~/views/studio-files";

/** What a file would begin, and whatever of it a draft cannot carry. */
export function ImportFound({ found }: { found: ImportView }) {
  const { t } = useWords();
  const { title, name, isRenamed, situations, endings, translations, problems, left } = found;
  const facts = [
    t("studio-import.situations", { count: situations }),
    t("studio-import.endings", { count: endings }),
    ...translations.map(({ locale, texts }) => t("studio-import.translation-of", { locale, count: texts })),
    problems === 0 ? t("studio-import.no-problems") : t("studio.problems", { count: problems }),
  ];
  return (
    <section aria-labelledby="found" className="space-y-3">
      <h2 id="found" className="heading" dir="auto">
        {title}
      </h2>
      <p>{facts.join(" · ")}</p>
      {isRenamed && <p className="text-soft">{t("studio-import.renamed", { name })}</p>}
      {left.length === 0 ? (
        <p>{t("studio-import.whole")}</p>
      ) : (
        <Notice tone="warn">
          <p>{t("studio-import.left")}</p>
          <ul className="mt-1 list-disc pl-5">
            {left.map(({ path, why }) => (
              <li key={path} className="wrap-anywhere">
                <bdi>{path}</bdi>: {t(`studio-left.${why}`)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </section>
  );
}
