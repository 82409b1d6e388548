import { Notice } from "~/components/frame/notice";
import { useWords } from "~/i18n/words";
import type { ImportProblem } from "~/views/studio-files";

/** Why a file is not taken in: each reason with its place. */
export function ImportProblems({ problems }: { problems: readonly ImportProblem[] }) {
  const { t } = useWords();
  return (
    <Notice tone="bad" announced>
      <p>{t("studio-import.refused")}</p>
      <ul className="mt-1 list-disc pl-5">
        {problems.slice(0, 20).map(({ code, path, line, message }) => (
          <li key={`${code} ${path} ${line ?? 0} ${message ?? ""}`} className="wrap-anywhere">
            {path !== "" && <bdi>{path}: </bdi>}
            {line !== undefined && `${t("studio.line", { line })}: `}
            {message ?? t(`studio-import.${code}`)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
