import { useLadder } from "~/components/frame/ladder-context";
import type { Gate } from "~/engine/career/rules";
import { useWords } from "~/i18n/words";

/** What a gate asks for, each of its rules in words: its cases, what has to be passed, who has to agree, and when it may be tried again. */
export function GateAsks({ competencies, each, decision, review, again }: Gate) {
  const { t } = useWords();
  const { competency } = useLadder();
  const variants = each * competencies.length;
  const days = (count: number) => t("time.days", { count });
  return (
    <div className="mt-2 max-w-prose space-y-2">
      <p>
        {t("gate.text", {
          cases: t("gate.cases", { count: variants }),
          competencies: t("gate.in-competencies", { count: competencies.length }),
        })}
      </p>
      <ul className="list-disc space-y-1 pl-5 marker:text-edge">
        <li>{decision.passes === variants ? t("gate-asks.every") : t("gate-asks.passes", { count: decision.passes })}</li>
        {decision.each > 0 && decision.passes < variants && <li>{t("gate-asks.each", { count: decision.each })}</li>}
        {decision.all.length > 0 && <li>{t("gate-asks.all", { competencies: decision.all.map(competency).join(", ") })}</li>}
        <li>{t("gate-asks.fault")}</li>
        <li>{t("gate-asks.reviewers", { count: review.reviewers })}</li>
      </ul>
      <p>
        {again.afterDays > 0 && `${t("gate.again-after", { days: days(again.afterDays) })} `}
        {t("gate.again-most", { count: again.sittings, within: days(again.withinDays) })}
      </p>
    </div>
  );
}
