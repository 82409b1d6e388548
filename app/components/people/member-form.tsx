import { Field } from "~/components/form/field";
import { Hidden } from "~/components/form/hidden";
import { PostForm } from "~/components/form/post-form";
import { RoleField } from "~/components/form/role-field";
import { SelectField } from "~/components/form/select-field";
import { useLadder } from "~/components/frame/ladder-context";
import { useWords } from "~/i18n/words";
import type { MemberEntries, MemberPageView, MemberProblem } from "~/views/people";

interface MemberFormProps {
  member: MemberPageView;
  given?: MemberEntries | undefined;
  problem?: MemberProblem | undefined;
}

/** What a leader can change about a member. */
export function MemberForm({ member: { name, role, level, teams, active, shown }, given, problem }: MemberFormProps) {
  const { t } = useWords();
  const { levels } = useLadder();
  const known = levels.map(({ id, title }) => [id, title] as const);
  const isKnown = levels.some(({ id }) => id === level);
  return (
    <PostForm className="mt-4 space-y-4" noValidate>
      <Hidden name="shown" value={shown} />
      <Field
        name="name"
        label={t("member.name")}
        help={t("member.name-help")}
        defaultValue={given?.name ?? name}
        problem={isAboutName(problem) ? t(`member-problem.${problem}`) : undefined}
        maxLength={200}
        required
      />
      <RoleField value={given?.role ?? role} />
      <SelectField
        name="level"
        label={t("invite.level")}
        value={given?.level ?? (isKnown ? level : "")}
        options={isKnown ? known : [["", t("member.choose-level")], ...known]}
      />
      <Field
        name="teams"
        label={t("invite.teams")}
        help={t("invite.teams-help")}
        defaultValue={given?.teams ?? teams.join(", ")}
        maxLength={500}
      />
      <label className="flex items-center gap-2.5">
        <input type="checkbox" name="active" value="yes" defaultChecked={given?.active ?? active} className="size-4" />
        <span>{t("member.active")}</span>
      </label>
      <button type="submit" name="intent" value="change" className="button button-primary">
        {t("member.submit")}
      </button>
    </PostForm>
  );
}

/** A problem that is told at the field of the name. */
export function isAboutName(problem: MemberProblem | undefined): problem is Extract<MemberProblem, `name-${string}`> {
  return problem?.startsWith("name-") === true;
}
