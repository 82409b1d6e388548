import { useLadder } from "~/components/frame/ladder-context";
import type { Decision } from "~/engine/career/decide";
import { storedWords } from "~/i18n/stored-words";
import { useWords } from "~/i18n/words";
import type { SittingView } from "~/views/sitting";

/** The gate's decision, and exactly what was missing. */
export function DecisionPart({ passed, passes, byCompetency, shortfalls, state }: Decision & Pick<SittingView, "state">) {
  const { t } = useWords();
  const { competency } = useLadder();
  return (
    <section aria-labelledby="decision" className={`card mt-6 border-l-4 p-5 ${passed ? "border-l-accent" : "border-l-bad"}`}>
      <h2 id="decision" className="heading first-letter:uppercase">
        {t(`sitting-state.${state}`)}
      </h2>
      <p className="mt-1">{t("decision.passes", { passes, of: byCompetency.reduce((sum, { of }) => sum + of, 0) })}</p>
      {shortfalls.length > 0 && (
        <>
          <h3 className="label mt-4">{t("decision.missing")}</h3>
          <ul className="mt-1 list-disc space-y-1 pl-5">
            {shortfalls.map((one) => (
              <li key={JSON.stringify(one)}>
                {one.code === "fault"
                  ? t("decision.fault", { fault: storedWords(t, "fault-name.", one.fault) })
                  : one.code === "passes"
                    ? t("decision.too-few", { have: one.have, need: one.need, of: one.of })
                    : t("decision.competency", {
                        competency: competency(one.competency),
                        have: one.have,
                        need: one.need,
                        of: one.of,
                      })}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
