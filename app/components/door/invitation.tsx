import { PostForm } from "~/components/form/post-form";
import { useLadder } from "~/components/frame/ladder-context";
import { Page } from "~/components/frame/page";
import { useWords } from "~/i18n/words";
import type { AccountProblem, InvitationView } from "~/views/door";
import { AccountFields } from "./account-fields";

interface InvitationProps extends InvitationView {
  given?: { name: string; mail: string } | undefined;
  problems?: readonly AccountProblem[] | undefined;
}

/** The role, level and teams of an invitation, and the form that accepts it. */
export function Invitation({ role, level, teams, by, name, practiced, given = { name, mail: "" }, problems = [] }: InvitationProps) {
  const { t } = useWords();
  const { level: levelTitle } = useLadder();
  return (
    <Page>
      <h1 className="title">{t("invitation.title")}</h1>
      <p className="mt-3 max-w-prose">
        {by !== null && `${t("invitation.by", { name: by })} `}
        {t("invitation.text", { role: t(`role.${role}`), level: levelTitle(level) })}
        {teams.length > 0 && ` ${t("invitation.teams", { teams: teams.join(", ") })}`}
      </p>
      <PostForm className="card mt-6 max-w-md space-y-4 p-5 sm:p-6" noValidate>
        <AccountFields given={given} problems={problems} />
        {practiced && (
          <label className="flex items-start gap-2.5">
            <input type="checkbox" name="claim" value="yes" defaultChecked className="mt-1.5 size-4" />
            <span>{t("invitation.claim")}</span>
          </label>
        )}
        <button type="submit" className="button button-primary w-full">
          {t("invitation.submit")}
        </button>
      </PostForm>
    </Page>
  );
}
