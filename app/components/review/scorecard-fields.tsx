import { useWords } from "~/i18n/words";
import type { ScorecardLine } from "~/views/reviews";

interface ScorecardFieldsProps {
  /** The conversation's number, from 1. */
  number: number;
  scorecard: readonly ScorecardLine[];
  /** What was given before, by the names of the fields. */
  given: Readonly<Record<string, string>>;
}

/** A scorecard to fill in for one conversation. */
export function ScorecardFields({ number, scorecard, given }: ScorecardFieldsProps) {
  const { t } = useWords();
  return (
    <div className="card mt-6 space-y-5 p-5">
      {scorecard.map(({ id, title, steps, critical, ruledOut }) => {
        const name = `mark ${number} ${id}`;
        return (
          <fieldset key={id}>
            <legend className="label">
              {title} {critical && <span className="chip">{t("review.critical")}</span>}
            </legend>
            {steps.map((step, value) => (
              <label key={step} className="mt-1 flex items-start gap-2.5">
                <input
                  type="radio"
                  name={name}
                  value={value}
                  defaultChecked={given[name] === String(value)}
                  className="mt-1.5 size-4 shrink-0"
                />
                <span>
                  {step} {value < ruledOut && <span className="text-[0.9375rem] text-soft">({t("review.rules-out")})</span>}
                </span>
              </label>
            ))}
          </fieldset>
        );
      })}
    </div>
  );
}
