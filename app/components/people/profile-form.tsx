import { Field } from "~/components/form/field";
import { Hidden } from "~/components/form/hidden";
import { LevelField } from "~/components/form/level-field";
import { PostForm } from "~/components/form/post-form";
import { Notice } from "~/components/frame/notice";
import { useWords } from "~/i18n/words";
import type { AccountFormProblem, AccountView } from "~/views/account";

interface ProfileFormProps extends NonNullable<AccountView["profile"]> {
  name: string;
  problem: AccountFormProblem | undefined;
}

/** A guest's name and level, to change. */
export function ProfileForm({ name, level, levels, shown, problem }: ProfileFormProps) {
  const { t } = useWords();
  const given = problem && "given" in problem ? problem.given : { name, level };
  const problems = problem?.form === "profile" ? problem.problems : [];
  const nameProblem = problems.find((one) => one.field === "name");
  const levelProblem = problems.find((one) => one.field === "level");
  return (
    <PostForm className="mt-4 max-w-md space-y-4" noValidate>
      {problem?.form === "profile-stale" && (
        <Notice tone="bad" announced>
          {t("account.profile-stale")}
        </Notice>
      )}
      <Hidden name="shown" value={shown} />
      <Field
        name="name"
        label={t("join.name")}
        autoComplete="name"
        defaultValue={given.name}
        problem={nameProblem && t(`join-problem.name-${nameProblem.code}`)}
        required
        maxLength={200}
      />
      <LevelField among={levels} value={given.level} {...(levelProblem && { problem: t(`join-problem.level-${levelProblem.code}`) })} />
      <button type="submit" name="intent" value="profile" className="button">
        {t("account.profile-submit")}
      </button>
    </PostForm>
  );
}
