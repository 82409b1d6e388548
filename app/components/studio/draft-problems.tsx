import { Link } from "@remix-run/react";
import { Notice } from "~/components/frame/notice";
import { useWords } from "~/i18n/words";
import type { DraftView } from "~/views/studio";

interface DraftProblemsProps {
  draft: DraftView;
  /** Shows a line in the editor, where there is one. */
  goToLine?: ((line: number) => void) | undefined;
}

/** What is wrong with a draft, each with the way to its place. */
export function DraftProblems({ draft: { id, problems }, goToLine }: DraftProblemsProps) {
  const { t } = useWords();
  if (problems.length === 0) return <p className="mt-3 text-soft">{t("studio.no-problems")}</p>;
  return (
    <section aria-labelledby="problems" className="mt-4">
      <Notice tone="warn">
        <h2 id="problems" className="font-semibold">
          {t("studio.problems", { count: problems.length })}
        </h2>
        <ul className="mt-1 space-y-1.5">
          {problems.map(({ code, message, at, line }) => (
            <li key={`${code} ${at} ${line} ${message}`}>
              <Link to={`/studio/${id}?at=${at}#form`} className="link">
                {at === "" ? t("studio-kind.case") : at}
              </Link>
              {line !== undefined && ", "}
              {line !== undefined && goToLine ? (
                <button type="button" className="link" onClick={() => goToLine(line)}>
                  {t("studio.line", { line })}
                </button>
              ) : (
                line !== undefined && t("studio.line", { line })
              )}
              : <span dir="auto">{message}</span>
            </li>
          ))}
        </ul>
      </Notice>
    </section>
  );
}
