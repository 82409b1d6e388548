import { Link } from "@remix-run/react";
import { Notice } from "~/components/frame/notice";
import { storedWords } from "~/i18n/stored-words";
import { useWords } from "~/i18n/words";
import type { DraftView, StudioProblem } from "~/views/studio";
import { useProblems } from "./proof/problem-count";
import { useProof } from "./proof/proof-context";

const severities = ["error", "warning", "advice"] as const;

interface DraftProblemsProps {
  draft: Pick<DraftView, "id" | "problems">;
  /** Shows a line in the editor, where there is one. */
  goToLine?: ((line: number) => void) | undefined;
}

/** What is wrong with a draft, the worst first, each with the way to its place and the way out. */
export function DraftProblems({ draft: { id, problems }, goToLine }: DraftProblemsProps) {
  const { t } = useWords();
  const { state } = useProof();
  const all = useProblems(problems);
  const isProved = state?.findingsState === "fresh";
  if (all.length === 0) return <p className="mt-3 text-soft">{t(calm(isProved, state !== null))}</p>;
  const isStale = state !== null && state.findings.length > 0 && state.findingsState !== "fresh";
  return (
    <section aria-labelledby="problems" className="mt-4">
      <Notice tone="warn">
        <h2 id="problems" className="font-semibold">
          {t("studio.problems", { count: all.length })}
        </h2>
        {isStale && <p className="text-soft">{t("studio-proof.findings-stale")}</p>}
        {severities.map((severity) => (
          <ProblemList
            key={severity}
            draft={id}
            goToLine={goToLine}
            severity={severity}
            problems={all.filter((problem) => problem.severity === severity)}
          />
        ))}
      </Notice>
    </section>
  );
}

function calm(isProved: boolean, isAtWork: boolean) {
  if (isProved) return "studio-proof.calm";
  return isAtWork ? "studio-proof.calm-text" : "studio.no-problems";
}

interface ProblemListProps extends Pick<DraftProblemsProps, "goToLine"> {
  draft: string;
  severity: (typeof severities)[number];
  problems: readonly StudioProblem[];
}

function ProblemList({ draft, goToLine, severity, problems }: ProblemListProps) {
  const { t } = useWords();
  if (problems.length === 0) return null;
  return (
    <details open={severity === "error"} className="mt-1">
      <summary className="min-h-8 font-semibold">
        {t(`studio-proof.${severity}`)} ({problems.length})
      </summary>
      <ul className="mt-1 space-y-1.5">
        {problems.map((problem) => (
          <li key={`${problem.code} ${problem.at} ${problem.line} ${problem.message}`} data-code={problem.code}>
            <ProblemPlace draft={draft} goToLine={goToLine} problem={problem} /> <span dir="auto">{problem.message}</span>{" "}
            <span className="text-soft">{storedWords(t, "studio-mend.", problem.code)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Leads to the form that a problem is mended in, and in an editor to its line. */
function ProblemPlace({
  draft,
  goToLine,
  problem: { at, line },
}: Pick<ProblemListProps, "draft" | "goToLine"> & { problem: StudioProblem }) {
  const { t } = useWords();
  const words = line === undefined ? "" : t("studio.line", { line });
  return (
    <>
      <Link to={`/studio/${draft}?at=${at}#form`} className="link">
        {at === "" ? t("studio-kind.case") : at}
      </Link>
      {line !== undefined && ", "}
      {line !== undefined && goToLine ? (
        <button type="button" className="link" onClick={() => goToLine(line)}>
          {words}
        </button>
      ) : (
        words
      )}
      :
    </>
  );
}
