import type { ReactNode } from "react";
import { useLadder } from "~/components/frame/ladder-context";
import { useWords } from "~/i18n/words";
import type { WrittenRules } from "~/views/career";

/** The rules of the career that the rest of the page does not say, in words. */
export function RulesInFull({ gates, opens, again, marks }: WrittenRules) {
  const { t } = useWords();
  const { levelShort, competency } = useLadder();
  const named = (names: readonly string[]) => names.map(competency).join(", ");
  return (
    <div className="card mt-3 space-y-6 p-5">
      {gates.map(({ opens: level, eligible, decision, review }) => (
        <Part key={level} title={t("career.rules-gate", { level: levelShort(level) })}>
          {eligible.baseline && <li>{t("career.rules-baseline")}</li>}
          <li>{t("career.rules-eligible", { passes: eligible.passes, days: eligible.days })}</li>
          {decision.all.length > 0 && <li>{t("career.rules-all", { competencies: named(decision.all) })}</li>}
          <li>{t("career.rules-review", { attempts: review.attempts, reviewers: review.reviewers })}</li>
        </Part>
      ))}
      {opens.length > 0 && (
        <Part title={t("career.rules-opens")}>
          {opens.map(({ title, passes, in: where }) => (
            <li key={title}>{t("career.rules-open", { title, count: passes, where: named(where) })}</li>
          ))}
        </Part>
      )}
      <Part title={t("career.rules-again")}>
        <li>{t("career.rules-again-text", { days: again.join(", ") })}</li>
      </Part>
      <Part title={t("career.rules-marks")}>
        {marks.map(({ id, title, steps, critical }) => (
          <li key={id}>
            {title}
            {critical && <span className="text-soft"> {t("career.rules-critical")}</span>}
            <ol className="list-decimal pl-5 text-[0.9375rem] text-soft">
              {steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </li>
        ))}
      </Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h3 className="label">{title}</h3>
      <ul className="mt-1 list-disc space-y-1 pl-5 marker:text-edge">{children}</ul>
    </div>
  );
}
