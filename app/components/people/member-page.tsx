import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { CertificateList } from "~/components/career/certificate-list";
import { PostForm } from "~/components/form/post-form";
import { useLadder } from "~/components/frame/ladder-context";
import { Notice } from "~/components/frame/notice";
import { Page } from "~/components/frame/page";
import { useWords } from "~/i18n/words";
import type { IssuedCertificate } from "~/views/certificate";
import type { GraveChange, MemberEntries, MemberPageView, MemberProblem } from "~/views/people";
import { auditAddress } from "./audit-address";
import { GivenLink } from "./given-link";
import { isAboutName, MemberForm } from "./member-form";
import { MemberQuestion } from "./member-question";

interface MemberPageProps {
  member: MemberPageView;
  leads: boolean;
  changed?: boolean;
  problem?: MemberProblem | undefined;
  /** What was typed on a page that was older than the latest change; nothing of it was kept. */
  stale?: MemberEntries | undefined;
  /** What has to be confirmed before anything is changed. */
  asks?: readonly GraveChange[] | undefined;
  /** What was typed, where it was refused or has to be confirmed. */
  given?: MemberEntries | undefined;
  link?: string | undefined;
  /** Their certificates, for a leader. */
  certificates: readonly IssuedCertificate[];
  /** What they have achieved so far. */
  children?: ReactNode;
}

/** One person: for a leader with what can be changed. */
export function MemberPage({
  member,
  leads,
  changed = false,
  problem,
  stale,
  asks,
  given = stale,
  link,
  certificates,
  children,
}: MemberPageProps) {
  const { t } = useWords();
  const { levels, level: levelTitle } = useLadder();
  const { name, mail, role, level, teams, active, shown } = member;
  const isKnown = levels.some(({ id }) => id === level);
  return (
    <Page>
      <h1 className="title">{name}</h1>
      <p className="mt-2 text-soft">
        {[t(`role.${role}`), levelTitle(level), teams.join(", "), leads ? mail : ""].filter(Boolean).join(" · ")}
      </p>
      {children}
      {certificates.length > 0 && (
        <section aria-labelledby="certificates" className="mt-8">
          <h2 id="certificates" className="heading">
            {t("member.certificates")}
          </h2>
          <CertificateList certificates={certificates} named={false} />
        </section>
      )}
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
          {problem && !isAboutName(problem) && (
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
          {asks && given ? (
            <MemberQuestion name={name} asks={asks} given={given} shown={shown} />
          ) : (
            <MemberForm member={member} given={given} problem={problem} />
          )}
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
      {leads && (
        <p className="mt-8">
          <Link to={auditAddress("/audit", { what: null, name })} className="link">
            {t("member.log", { name })}
          </Link>
        </p>
      )}
    </Page>
  );
}
