import { Link } from "@remix-run/react";
import { SaidLine } from "~/components/debrief/said-line";
import { PostForm } from "~/components/form/post-form";
import { useBusy } from "~/components/form/use-busy";
import { useWords } from "~/i18n/words";
import type { ComparedAttempt, Parting } from "~/views/attempts";

interface PartingPartProps {
  attempt: ComparedAttempt;
  best: ComparedAttempt;
  currency: string;
}

/** Where an attempt leaves the best one: both choices side by side, and the way back to that turn. */
export function PartingPart({ attempt, best, currency }: PartingPartProps) {
  const { t, instant, score } = useWords();
  const busy = useBusy();
  const { id, startedAt, seal, parting, sameVariant } = attempt;
  if (!parting || !seal) return null;
  const { turn } = parting;
  return (
    <article className="card p-5">
      <h3 className="label" suppressHydrationWarning>
        {t("parting.title", { when: instant(startedAt), total: score(seal.total), turn })}
      </h3>
      {!sameVariant && <p className="mt-1 text-[0.9375rem] text-soft">{t("parting.other-variant")}</p>}
      <div className="mt-3 grid gap-4 sm:grid-cols-2">
        <Side title={t("parting.here")} id={id} turn={turn} said={parting.here} currency={currency} />
        <Side
          title={t("parting.best", { total: score(best.seal?.total ?? 0) })}
          id={best.id}
          turn={turn}
          said={parting.best}
          currency={currency}
        />
      </div>
      {parting.here && (
        <PostForm action={`/attempts/${id}/debrief`} className="mt-4">
          <button type="submit" name="play-on" value={turn} disabled={busy} className="button">
            {t("play-on.from", { turn })}
          </button>
        </PostForm>
      )}
    </article>
  );
}

interface SideProps {
  title: string;
  id: string;
  turn: number;
  said: Parting["here"];
  currency: string;
}

function Side({ title, id, turn, said, currency }: SideProps) {
  const { t } = useWords();
  return (
    <div className="border-l-2 border-line pl-3">
      <p className="text-[0.9375rem] text-soft">{title}</p>
      <p className="mt-1">{said ? <SaidLine said={said} currency={currency} /> : t("parting.ended")}</p>
      {said && (
        <p className="mt-1">
          <Link to={`/attempts/${id}/debrief#turn-${turn}`} className="link text-[0.9375rem]">
            {t("turn.number", { turn })}
          </Link>
        </p>
      )}
    </div>
  );
}
