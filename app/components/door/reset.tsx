import { NewPasswordField } from "~/components/form/new-password-field";
import { PostForm } from "~/components/form/post-form";
import { Page } from "~/components/frame/page";
import { useWords } from "~/i18n/words";
import type { NewPasswordProblem } from "~/views/door";

/** Where a leader's link leads: a new password, once. */
export function Reset({ mail, problem }: { mail: string; problem?: NewPasswordProblem | undefined }) {
  const { t } = useWords();
  return (
    <Page>
      <h1 className="title">{t("reset.title")}</h1>
      <p className="mt-3 max-w-prose">{t("reset.text")}</p>
      <PostForm className="card mt-6 max-w-md space-y-4 p-5 sm:p-6" noValidate>
        <NewPasswordField mail={mail} problem={problem && t(`account-problem.password-${problem}`)} />
        <button type="submit" className="button button-primary w-full">
          {t("reset.submit")}
        </button>
      </PostForm>
    </Page>
  );
}
