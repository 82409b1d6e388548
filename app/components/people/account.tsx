import { Field } from "~/components/form/field";
import { Hidden } from "~/components/form/hidden";
import { NewPasswordField } from "~/components/form/new-password-field";
import { PostForm } from "~/components/form/post-form";
import { Notice } from "~/components/frame/notice";
import { Page } from "~/components/frame/page";
import { useWords } from "~/i18n/words";
import type { AccountDone, AccountFormProblem, AccountView } from "~/views/account";
import { ProfileForm } from "./profile-form";

interface AccountProps extends AccountView {
  /** The outcome of the form that was just sent. */
  done?: AccountDone | undefined;
  problem?: AccountFormProblem | undefined;
}

/** One's own account: a guest's name and level, password, sessions and data. */
export function Account({ name, standing, mail, teams, profile, done, problem }: AccountProps) {
  const { t } = useWords();
  return (
    <Page>
      <h1 className="title">{t("account.title")}</h1>
      <p className="mt-2 text-soft">{[name, t(`role.${standing}`), mail, teams.join(", ")].filter(Boolean).join(" · ")}</p>
      {done && (
        <div className="mt-6">
          <Notice tone="good" announced>
            {t(`account-done.${done}`)}
          </Notice>
        </div>
      )}
      {profile && (
        <Part title={t("account.profile")} text={t("account.profile-text")}>
          <ProfileForm key={profile.shown} name={name} {...profile} problem={problem} />
        </Part>
      )}
      {mail !== null && (
        <>
          <Part title={t("account.change-password")} text={t("account.change-text")}>
            <PostForm className="mt-4 max-w-md space-y-4" noValidate>
              <Hidden name="intent" value="password" />
              <Field
                name="old"
                label={t("account.old-password")}
                type="password"
                autoComplete="current-password"
                problem={problem?.form === "password" && problem.code === "wrong" ? t("account-problem.password-wrong") : undefined}
              />
              <NewPasswordField
                mail={mail}
                problem={
                  problem?.form === "password" && problem.code !== "wrong" ? t(`account-problem.password-${problem.code}`) : undefined
                }
              />
              <button type="submit" className="button">
                {t("account.change-password")}
              </button>
            </PostForm>
          </Part>
          <Part title={t("account.everywhere")} text={t("account.everywhere-text")}>
            <PostForm className="mt-4">
              <button type="submit" name="intent" value="everywhere" className="button">
                {t("account.everywhere")}
              </button>
            </PostForm>
          </Part>
        </>
      )}
      {standing === "guest" && (
        <Part id="sign-out" title={t("account.sign-out")} text={t("account.sign-out-text")}>
          <PostForm action="/sign-out" className="mt-4">
            <button type="submit" name="confirmed" value="yes" className="button">
              {t("account.sign-out-submit")}
            </button>
          </PostForm>
        </Part>
      )}
      <Part title={t("account.export")} text={t("account.export-text")}>
        <p className="mt-4">
          <a href="/account/data.json" className="button" download>
            {t("account.export-submit")}
          </a>
        </p>
      </Part>
      <Part title={t("account.erase")} text={t(standing === "guest" ? "account.erase-text-guest" : "account.erase-text")}>
        <PostForm className="mt-4 max-w-md space-y-4" noValidate>
          <Hidden name="intent" value="erase" />
          <Field
            name="typed"
            label={t("account.erase-name", { name })}
            problem={problem?.form === "erase" ? t(`erase-problem.${problem.code}`) : undefined}
          />
          <button type="submit" className="button">
            {t("account.erase")}
          </button>
        </PostForm>
      </Part>
    </Page>
  );
}

function Part({ id, title, text, children }: { id?: string; title: string; text: string; children: React.ReactNode }) {
  return (
    <section id={id} className="mt-10 border-t border-line pt-6">
      <h2 className="heading">{title}</h2>
      <p className="mt-2 max-w-prose text-soft">{text}</p>
      {children}
    </section>
  );
}
