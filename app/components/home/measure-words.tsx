import { useWords } from "~/i18n/words";
import type { ScenarioCard } from "~/views/scenario";

/** Says, when it is opened, what the minutes and the difficulty of a case are made of. */
export function MeasureWords({ measure, par }: Pick<ScenarioCard, "par"> & { measure: NonNullable<ScenarioCard["measure"]> }) {
  const { t, minutes } = useWords();
  const { turns, words, demands } = measure;
  const all = Object.values(demands).reduce((sum, one) => sum + one, 0);
  return (
    <details className="mt-3 text-[0.9375rem]">
      <summary className="link inline-block min-h-6">{t("measure.title")}</summary>
      <div className="mt-2 max-w-prose space-y-2 text-soft">
        <p>{t("measure.minutes", { turns, words, minutes: measure.minutes })}</p>
        <p>{t("measure.par", { par: minutes(par) })}</p>
        <p>{t("measure.difficulty", { all, ...demands })}</p>
      </div>
    </details>
  );
}
