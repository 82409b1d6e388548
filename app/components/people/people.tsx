import { Link } from "@remix-run/react";
import { Field } from "~/components/form/field";
import { PostForm } from "~/components/form/post-form";
import { RoleField } from "~/components/form/role-field";
import { SelectField } from "~/components/form/select-field";
import { JumpLink } from "~/components/frame/jump-link";
import { useLadder } from "~/components/frame/ladder-context";
import { Notice } from "~/components/frame/notice";
import { Page } from "~/components/frame/page";
import { useWords } from "~/i18n/words";
import type { MemberView } from "~/views/people";
import type { PoolView } from "~/views/pool";
import { GivenLink } from "./given-link";
import { PoolPart } from "./pool-part";

interface PeopleProps {
  members: readonly MemberView[];
  /** Whether the viewer invites. */
  leads: boolean;
  /** How new the gates' cases are to each team; for leaders. */
  pools: readonly PoolView[];
  /** The link that was just made. */
  link?: string | undefined;
}

/** The people whom one may see, and for a leader the way to invite more. */
export function People({ members, leads, pools, link }: PeopleProps) {
  const { t, compare } = useWords();
  const inOrder = [...members].sort((one, other) => compare(one.name, other.name));
  const { levels, levelShort } = useLadder();
  const used = pools.filter(({ teams, least }) => teams.some(({ unknown }) => unknown < least));
  return (
    <Page wide>
      <h1 className="title">{t("people.title")}</h1>
      <p className="mt-2 max-w-prose text-soft">{t(leads ? "people.text-leader" : "people.text-trainer")}</p>
      {used.length > 0 && (
        <Notice tone="warn">
          <JumpLink to={`pool-${used[0]?.opens}`} className="link">
            {t("pool.notice", { level: levelShort(used[0]?.opens ?? "") })}
          </JumpLink>
        </Notice>
      )}
      {members.length === 0 ? (
        <p className="card mt-8 p-6">{t("people.none")}</p>
      ) : (
        <ul className="mt-8 grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
          {inOrder.map(({ id, name, role, level, teams, active }) => (
            <li key={id} className="card p-4">
              <Link to={`/people/${id}`} className="link text-lg">
                {name}
              </Link>
              <p className="text-[0.9375rem] text-soft">
                {[t(`role.${role}`), levelShort(level), teams.join(", ")].filter(Boolean).join(" · ")}
              </p>
              {!active && <p className="chip mt-2">{t("people.inactive")}</p>}
            </li>
          ))}
        </ul>
      )}
      {leads && (
        <p className="mt-6">
          <Link to="/certificates" className="link">
            {t("people.certificates")}
          </Link>
        </p>
      )}
      {pools.map((pool) => (
        <PoolPart key={pool.opens} {...pool} />
      ))}
      {leads && (
        <section aria-labelledby="invite" className="mt-12 max-w-md">
          <h2 id="invite" className="heading">
            {t("invite.title")}
          </h2>
          <p className="mt-2 text-soft">{t("invite.text")}</p>
          {link && <GivenLink label={t("invite.link")} path={link} />}
          <PostForm className="card mt-4 space-y-4 p-5">
            <RoleField value="trainee" />
            <SelectField
              name="level"
              label={t("invite.level")}
              value={levels[0]?.id ?? ""}
              options={levels.map(({ id, title }) => [id, title])}
            />
            <Field name="teams" label={t("invite.teams")} help={t("invite.teams-help")} maxLength={500} />
            <button type="submit" className="button button-primary w-full">
              {t("invite.submit")}
            </button>
          </PostForm>
        </section>
      )}
    </Page>
  );
}
