import { Hidden } from "~/components/form/hidden";
import { LevelField } from "~/components/form/level-field";
import { PostForm } from "~/components/form/post-form";
import type { LevelId } from "~/engine/limits/schema";
import { useWords } from "~/i18n/words";
import type { JoinProblem } from "~/views/door";

interface JoinFormProps {
  /** Where to go once joined, as the address asked for it. */
  to: string;
  /** The levels to choose from. */
  levels: readonly LevelId[];
  given?: { name: string; level: string };
  problems?: readonly JoinProblem[];
}

/** A name and a level are enough to begin. */
export function JoinForm({ to, levels, given, problems = [] }: JoinFormProps) {
  const { t } = useWords();
  const name = problems.find((problem) => problem.field === "name");
  const level = problems.find((problem) => problem.field === "level");
  return (
    <PostForm className="card space-y-4 p-5 sm:p-6" noValidate>
      <Hidden name="to" value={to} />
      <h2 className="heading">{t("join.title")}</h2>
      <div>
        <label htmlFor="name" className="label">
          {t("join.name")}
        </label>
        <input
          id="name"
          name="name"
          type="text"
          required
          maxLength={200}
          autoComplete="name"
          defaultValue={given?.name}
          className="field mt-1"
          aria-invalid={name ? true : undefined}
          aria-describedby={name ? "name-problem" : undefined}
        />
        {name && (
          <p id="name-problem" role="alert" className="mt-1 text-[0.9375rem] text-bad">
            {t(`join-problem.name-${name.code}`)}
          </p>
        )}
      </div>
      <LevelField among={levels} value={given?.level ?? ""} problem={level && t(`join-problem.level-${level.code}`)} />
      <button type="submit" className="button button-primary w-full">
        {t("join.submit")}
      </button>
      <p className="text-[0.9375rem] text-soft">{t("join.note")}</p>
    </PostForm>
  );
}
