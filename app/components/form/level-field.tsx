import { useWords } from "~/i18n/words";

/** The five levels, from the first day on. */
const levels = ["css1", "css2", "senior", "cse", "senior-cse"];

/** "Your level today" as a list of the five. */
export function LevelField({ value, problem }: { value: string; problem?: string }) {
  const { t } = useWords();
  return (
    <div>
      <label htmlFor="level" className="label">
        {t("join.level")}
      </label>
      <select
        id="level"
        name="level"
        defaultValue={levels.includes(value) ? value : levels[0]}
        className="field mt-1"
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? "level-problem" : "level-help"}
      >
        {levels.map((level) => (
          <option key={level} value={level}>
            {t.of("level", level)}
          </option>
        ))}
      </select>
      {problem ? (
        <p id="level-problem" className="mt-1 text-[0.9375rem] text-bad">
          {problem}
        </p>
      ) : (
        <p id="level-help" className="mt-1 text-[0.9375rem] text-soft">
          {t("join.level-help")}
        </p>
      )}
    </div>
  );
}
