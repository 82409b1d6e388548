import type { ReactNode } from "react";
import { Field } from "~/components/form/field";
import { Hidden } from "~/components/form/hidden";
import { PostForm } from "~/components/form/post-form";
import { RoleField } from "~/components/form/role-field";
import { SelectField } from "~/components/form/select-field";
import { useLadder } from "~/components/frame/ladder-context";
import { Notice } from "~/components/frame/notice";
import { Page } from "~/components/frame/page";
import { useWords } from "~/i18n/words";
import type { MemberEntries, MemberPageView, MemberProblem } from "~/views/people";
import { GivenLink } from "./given-link";

interface MemberPageProps {
  member: MemberPageView;
  leads: boolean;
  changed?: boolean;
  problem?: MemberProblem | undefined;
  /** What was typed on a page that was older than the latest change; nothing of it was kept. */
  stale?: MemberEntries | undefined;
  /** What was typed, where it was refused. */
  given?: MemberEntries | undefined;
  link?: string | undefined;
  /** What they have achieved so far. */
  children?: ReactNode;
}

/** One person: for a leader with what can be changed. */
export function MemberPage({ member, leads, changed = false, problem, stale, given = stale, link, children }: MemberPageProps) {
  const { t } = useWords();
  const { levels, level: levelTitle } = useLadder();
  const { name, mail, role, level, teams, active, shown } = member;
  const known = levels.map(({ id, title }) => [id, title] as const);
  const isKnown = levels.some(({ id }) => id === level);
  return (
    <Page>
      <h1 className="title">{name}</h1>
      <p className="mt-2 text-soft">
        {[t(`role.${role}`), levelTitle(level), teams.join(", "), leads ? mail : ""].filter(Boolean).join(" · ")}
      </p>
      {children}
      {leads && (
        <section aria-labelledby="change" className="mt-10 max-w-md border-t border-line pt-6">
          <h2 id="change" className="heading">
            {t("member.change")}
          </h2>
          {changed && (
            <div className="mt-4">
              <Notice tone="good" announced>
                {t("member.changed")}
              </Notice>
            </div>
          )}
          {stale && (
            <div className="mt-4">
              <Notice tone="bad" announced>
                <p>{t("member.stale")}</p>
                <p className="mt-1 font-semibold">
                  {[
                    t(`role.${role}`),
                    levelTitle(level),
                    teams.join(", ") || t("member.no-team"),
                    t(active ? "member.may-enter" : "member.may-not-enter"),
                  ].join(" · ")}
                </p>
                <p className="mt-1">{t("member.stale-typed")}</p>
              </Notice>
            </div>
          )}
          {problem && (
            <div className="mt-4">
              <Notice tone="bad" announced>
                {t(`member-problem.${problem}`)}
              </Notice>
            </div>
          )}
          {!isKnown && (
            <div className="mt-4">
              <Notice tone="bad">{t("member.unknown-level", { level })}</Notice>
            </div>
          )}
          <PostForm className="mt-4 space-y-4">
            <Hidden name="shown" value={shown} />
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
          {link && <GivenLink label={t("member.link")} path={link} />}
          {active && (
            <PostForm className="mt-6">
              <p className="mb-3 text-soft">{t("member.reset-text")}</p>
              <button type="submit" name="intent" value="reset" className="button">
                {t("member.reset")}
              </button>
            </PostForm>
          )}
        </section>
      )}
    </Page>
  );
}
