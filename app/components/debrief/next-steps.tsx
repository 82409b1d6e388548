import { Link } from "@remix-run/react";
import { Hidden } from "~/components/form/hidden";
import { PostForm } from "~/components/form/post-form";
import { useBusy } from "~/components/form/use-busy";
import { useWords } from "~/i18n/words";
import type { AttemptMeta } from "~/views/attempt";
import type { NextStepsView } from "~/views/next-steps";
import { CareerEffect } from "./career-effect";
import { Section } from "./section";

interface NextStepsProps extends NextStepsView {
  attempt: Pick<AttemptMeta, "scenarioId" | "mode" | "sittingId">;
}

/** What this attempt moved, and one clear way on; the case itself again, as long as it is offered, stands beside it. */
export function NextSteps({ attempt: { scenarioId, mode, sittingId }, next, attemptsHere, ...moved }: NextStepsProps) {
  const { t, score } = useWords();
  const busy = useBusy();
  const best = next?.card.best ? score(next.card.best.total) : null;
  return (
    <Section id="next" title={t("next-steps.label")}>
      <div className="card space-y-4 border-l-4 border-l-accent p-4 sm:space-y-5 sm:p-6">
        {mode !== "gate" && <CareerEffect {...moved} />}
        {next && !sittingId && (
          <p className="no-print text-soft">
            {next.reason === "first" || next.reason === "new" || best === null
              ? t(`reason.${next.reason}`)
              : t(`reason.${next.reason}-best`, { best })}
          </p>
        )}
        <div className="no-print flex flex-wrap gap-2 sm:gap-3">
          {sittingId ? (
            <Link to={`/sittings/${sittingId}`} className="button button-primary">
              {t("next-steps.sitting")}
            </Link>
          ) : (
            next && (
              <Link
                to={next.card.open ? `/attempts/${next.card.open.attemptId}` : `/scenarios/${next.card.id}`}
                className="button button-primary"
              >
                {t(next.card.open ? "next-steps.go-on" : "next-steps.next", { title: next.card.title })}
              </Link>
            )
          )}
          {scenarioId !== null && (
            <>
              {mode !== "gate" && (
                <PostForm action={`/scenarios/${scenarioId}`}>
                  <Hidden name="mode" value={mode} />
                  <button type="submit" disabled={busy} className="button">
                    {t("next-steps.variant")}
                  </button>
                </PostForm>
              )}
              {attemptsHere > 1 && (
                <Link to={`/scenarios/${scenarioId}/attempts`} className="button">
                  {t("next-steps.compare", { count: attemptsHere })}
                </Link>
              )}
            </>
          )}
          <Link to="/library" className="button">
            {t("next-steps.library")}
          </Link>
        </div>
      </div>
    </Section>
  );
}
