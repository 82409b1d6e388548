import { Link } from "@remix-run/react";
import { Icon } from "~/components/frame/icon";
import { useWords } from "~/i18n/words";
import type { ComparedAttempt } from "~/views/attempts";
import { AttemptLine } from "./attempt-line";

/** One attempt as a row: when and how it was played, and its scores once its trainee has said how it went. */
export function AttemptRow({ attempt }: { attempt: ComparedAttempt }) {
  const { t, instant, score } = useWords();
  const { id, startedAt, seal, scores, playedOn, isBest, notPassedBy } = attempt;
  const shown = (points: number | null | undefined) => (points === undefined ? "" : points === null ? t("result.none") : score(points));
  return (
    <tr className={`border-b border-line last:border-0 ${isBest ? "bg-tint" : ""}`}>
      <th scope="row" className="font-normal">
        <Link to={seal ? `/attempts/${id}/debrief` : `/attempts/${id}`} className="link whitespace-nowrap">
          <time dateTime={startedAt} suppressHydrationWarning>
            {instant(startedAt)}
          </time>
        </Link>
        <span className="block text-[0.9375rem] text-soft">
          <AttemptLine {...attempt} />
          {playedOn && <span className="block">{t("attempt.played-on")}</span>}
        </span>
        {isBest && <span className="block text-[0.9375rem] font-semibold">{t("attempts.best")}</span>}
      </th>
      <td className="text-right">
        {seal && (
          <>
            <strong className="text-xl tabular-nums">{score(seal.total)}</strong>
            <span className={`flex items-start justify-end gap-1 text-[0.9375rem] ${seal.passed ? "text-accent" : "text-soft"}`}>
              {seal.passed && <Icon name="check" className="mt-[0.2em]" />}
              {t(seal.passed ? "result.passed" : "result.not-passed")}
              {notPassedBy && `: ${t(`not-passed-by.${notPassedBy}`)}`}
            </span>
          </>
        )}
      </td>
      {scores ? (
        (["outcome", "empathy", "empowerment"] as const).map((name) => (
          <td key={name} className="text-right tabular-nums">
            {shown(scores[name])}
          </td>
        ))
      ) : (
        <td colSpan={3} className="text-[0.9375rem] text-soft">
          {t(seal ? "attempts.reflect-first" : "attempts.under-way")}
        </td>
      )}
    </tr>
  );
}
