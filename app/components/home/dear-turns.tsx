import { Link } from "@remix-run/react";
import { SaidLine } from "~/components/debrief/said-line";
import { VerdictChip } from "~/components/debrief/verdict-chip";
import { PostForm } from "~/components/form/post-form";
import { useBusy } from "~/components/form/use-busy";
import { useWords } from "~/i18n/words";
import type { DearTurnView } from "~/views/dear-turns";

/** The turns that cost the most lately, each one click away from being played on from. */
export function DearTurns({ turns }: { turns: readonly DearTurnView[] }) {
  const { t, score } = useWords();
  const busy = useBusy();
  return (
    <ul className="grid gap-3">
      {turns.map(({ attemptId, turn, points, verdict, title, said, currency }) => (
        <li key={`${attemptId} ${turn}`} className="card px-4 py-3.5 sm:px-5">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.9375rem] text-soft">
            <VerdictChip verdict={verdict} />
            <span>{t("loss.cost", { points: score(points) })}</span>
            <Link to={`/attempts/${attemptId}/debrief#turn-${turn}`} className="link">
              {t("dear.where", { title, turn })}
            </Link>
          </p>
          <p className="mt-2">
            <SaidLine said={said} currency={currency} />
          </p>
          <PostForm action={`/attempts/${attemptId}/debrief`} className="mt-3">
            <button type="submit" name="play-on" value={turn} disabled={busy} className="button">
              {t("play-on.from", { turn })} <span className="sr-only">({title})</span>
            </button>
          </PostForm>
        </li>
      ))}
    </ul>
  );
}
