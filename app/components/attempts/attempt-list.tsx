import { Link } from "@remix-run/react";
import { PostForm } from "~/components/form/post-form";
import { Icon } from "~/components/frame/icon";
import { useWords } from "~/i18n/words";
import type { AttemptCard } from "~/views/attempt";
import { AttemptLine } from "./attempt-line";

/** Attempts as a list: what was played, when, and what came of it; each leads to its desk or its debrief. */
export function AttemptList({ attempts }: { attempts: readonly AttemptCard[] }) {
  const { t, instant } = useWords();
  return (
    <ul className="card divide-y divide-line">
      {attempts.map(({ id, title, startedAt, turns, seal, playedOn, notPassedBy, ...played }) => (
        <li key={id} className="relative flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-3.5 hover:bg-tint sm:px-5">
          <div className="min-w-0">
            <Link
              dir="auto"
              to={seal ? `/attempts/${id}/debrief` : `/attempts/${id}`}
              className="font-semibold underline-offset-4 after:absolute after:inset-0 hover:underline"
            >
              {title}
            </Link>
            <p className="text-[0.9375rem] text-soft">
              <time dateTime={startedAt} suppressHydrationWarning>
                {instant(startedAt)}
              </time>
              {" · "}
              <AttemptLine {...played} />
              {playedOn && ` · ${t("attempt.played-on")}`}
            </p>
          </div>
          <Result seal={seal} turns={turns} notPassedBy={notPassedBy} />
          {!seal && (
            <PostForm action={`/attempts/${id}`} className="no-print relative z-[1] -my-2 ml-auto max-sm:w-full max-sm:text-right">
              <button
                type="submit"
                name="discard"
                value="1"
                className="min-h-11 text-[0.9375rem] text-soft underline underline-offset-4 hover:text-ink"
              >
                {t("attempt.discard")} <span className="sr-only">({title})</span>
              </button>
            </PostForm>
          )}
        </li>
      ))}
    </ul>
  );
}

function Result({ seal, turns, notPassedBy }: Pick<AttemptCard, "seal" | "turns" | "notPassedBy">) {
  const { t, score } = useWords();
  if (!seal) {
    return (
      <span className="flex items-center gap-2 text-[0.9375rem]">
        {t("attempt.turns", { count: turns })}
        <span className="inline-flex items-center gap-1.5 font-semibold text-accent">
          {t("attempt.continue")} <Icon name="arrow" />
        </span>
      </span>
    );
  }
  return (
    <span className="flex items-center gap-3">
      <span className={`inline-flex items-center gap-1.5 text-[0.9375rem] ${seal.passed ? "text-accent" : "text-soft"}`}>
        {seal.passed && <Icon name="check" />}
        {t(seal.passed ? "result.passed" : "result.not-passed")}
        {notPassedBy && `: ${t(`not-passed-by.${notPassedBy}`)}`}
      </span>
      <strong className="min-w-[3ch] text-right text-xl tabular-nums">{score(seal.total)}</strong>
    </span>
  );
}
