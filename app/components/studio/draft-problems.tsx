import { Link } from "@remix-run/react";
import { Notice } from "~/components/frame/notice";
import { storedWords } from "~/i18n/stored-words";
import { useWords } from "~/i18n/words";
import type { DraftView, StudioProblem } from "~/views/studio";
import { useProof } from "./proof/proof-context";

const severities = ["error", "warning", "advice"] as const;

/** What is wrong with a draft, the worst first, each with the way to its place and the way out. */
export function DraftProblems({ draft: { id, problems, source } }: { draft: DraftView }) {
  const { t } = useWords();
  const { state } = useProof();
  const isRead = state !== null && state.reading === "fresh";
  const found = isRead ? state.problems : problems;
  const all: readonly StudioProblem[] = [...found, ...(state?.findings ?? [])];
  if (all.length === 0) return <p className="mt-3 text-soft">{t(calm(isRead && state.findingsState === "fresh", state !== null))}</p>;
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
            isSource={source !== null}
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

interface ProblemListProps {
  draft: string;
  isSource: boolean;
  severity: (typeof severities)[number];
  problems: readonly StudioProblem[];
}

function ProblemList({ draft, isSource, severity, problems }: ProblemListProps) {
  const { t } = useWords();
  if (problems.length === 0) return null;
  return (
    <details open={severity === "error"} className="mt-1">
      <summary className="min-h-8 font-semibold">
        {t(`studio-proof.${severity}`)} ({problems.length})
      </summary>
      <ul className="mt-1 space-y-1.5">
        {problems.map((problem) => (
          <li key={`${problem.code} ${problem.at} ${problem.line} ${problem.message}`}>
            <ProblemPlace draft={draft} isSource={isSource} problem={problem} /> <span dir="auto">{problem.message}</span>{" "}
            <span className="text-soft">{storedWords(t, "studio-way.", problem.code)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Leads to the form that a problem is mended in; from the source, to its line. */
function ProblemPlace({ draft, isSource, problem: { at, line } }: { draft: string; isSource: boolean; problem: StudioProblem }) {
  const { t } = useWords();
  const where = at === "" ? t("studio-kind.case") : at;
  const to = isSource && line !== undefined ? `/studio/${draft}?view=source&line=${line}` : `/studio/${draft}?at=${at}#form`;
  return (
    <Link to={to} className="link">
      {where}
      {line !== undefined && `, ${t("studio.line", { line })}`}
    </Link>
  );
}
