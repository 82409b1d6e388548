import { useLadder } from "~/components/frame/ladder-context";
import { useWords } from "~/i18n/words";
import { Hidden } from "./hidden";

/** "Your level today" as a list of the ladder's levels; on a ladder of one there is nothing to choose. */
export function LevelField({ value, problem }: { value: string; problem?: string }) {
  const { t } = useWords();
  const { levels } = useLadder();
  const [lowest, ...higher] = levels;
  if (lowest && higher.length === 0) return <Hidden name="level" value={lowest.id} />;
  return (
    <div>
      <label htmlFor="level" className="label">
        {t("join.level")}
      </label>
      <select
        id="level"
        name="level"
        defaultValue={levels.some(({ id }) => id === value) ? value : lowest?.id}
        className="field mt-1"
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? "level-problem" : "level-help"}
      >
        {levels.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
      {problem ? (
        <p id="level-problem" className="mt-1 text-[0.9375rem] text-bad">
          {problem}
        </p>
      ) : (
        <p id="level-help" className="mt-1 text-[0.9375rem] text-soft">
          {t("join.level-help", { level: lowest?.short ?? "" })}
        </p>
      )}
    </div>
  );
}
