import { Link } from "@remix-run/react";
import { Field } from "~/components/form/field";
import { Hidden } from "~/components/form/hidden";
import { PostForm } from "~/components/form/post-form";
import { Notice } from "~/components/frame/notice";
import { Page } from "~/components/frame/page";
import { useWords } from "~/i18n/words";
import type { SignInProblem } from "~/views/door";

interface SignInProps {
  to: string;
  mail?: string | undefined;
  problem?: SignInProblem | undefined;
  /** True while no one has an account yet. */
  first: boolean;
  /** Whether one may join with just a name. */
  guests: boolean;
}

/** The way in for members, and where guests go instead. */
export function SignIn({ to, mail, problem, first, guests }: SignInProps) {
  const { t } = useWords();
  return (
    <Page>
      <h1 className="title">{t("sign-in.title")}</h1>
      {first && (
        <p className="mt-3">
          {t("sign-in.first")}{" "}
          <Link to="/first-start" className="link">
            {t("first-start.title")}
          </Link>
        </p>
      )}
      <PostForm className="card mt-6 max-w-md space-y-4 p-5 sm:p-6" noValidate>
        {problem && (
          <Notice tone="bad" announced>
            {problem.code === "wait" ? t("sign-in.wait", { count: problem.minutes }) : t("sign-in.wrong")}
          </Notice>
        )}
        <Hidden name="to" value={to} />
        <Field name="mail" label={t("account.mail")} type="email" autoComplete="username" defaultValue={mail} required />
        <Field name="password" label={t("account.password")} type="password" autoComplete="current-password" required />
        <button type="submit" className="button button-primary w-full">
          {t("sign-in.submit")}
        </button>
        <p className="text-[0.9375rem] text-soft">{t("sign-in.forgotten")}</p>
      </PostForm>
      {guests && (
        <p className="mt-6 text-soft">
          {t("sign-in.guest")}{" "}
          <Link to="/" className="link">
            {t("join.title")}
          </Link>
        </p>
      )}
    </Page>
  );
}
