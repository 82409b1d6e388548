import { useLadder } from "~/components/frame/ladder-context";
import type { LevelId } from "~/engine/limits/schema";
import { useWords } from "~/i18n/words";
import { Hidden } from "./hidden";

interface LevelFieldProps {
  /** The levels of the ladder that may be chosen. */
  among: readonly LevelId[];
  value: string;
  problem?: string;
}

/** "Your level today" as a list of levels; where it is one, there is nothing to choose. */
export function LevelField({ among, value, problem }: LevelFieldProps) {
  const { t } = useWords();
  const ladder = useLadder();
  const levels = ladder.levels.filter(({ id }) => among.includes(id));
  const [lowest, ...higher] = levels;
  if (lowest && higher.length === 0)
    return (
      <>
        <Hidden name="level" value={lowest.id} />
        {ladder.levels.length > 1 && <p className="text-[0.9375rem] text-soft">{t("join.level-fixed", { level: lowest.title })}</p>}
      </>
    );
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
