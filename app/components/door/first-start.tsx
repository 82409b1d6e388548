import { Field } from "~/components/form/field";
import { PostForm } from "~/components/form/post-form";
import { Page } from "~/components/frame/page";
import { useWords } from "~/i18n/words";
import type { AccountProblem, FirstTokenProblem } from "~/views/door";
import { AccountFields } from "./account-fields";

interface FirstStartProps {
  given?: { name: string; mail: string } | undefined;
  problems?: readonly (AccountProblem | FirstTokenProblem)[] | undefined;
}

/** The first leader's account, for whoever can read the console. */
export function FirstStart({ given, problems = [] }: FirstStartProps) {
  const { t } = useWords();
  const token = problems.find((problem) => problem.field === "token");
  return (
    <Page>
      <h1 className="title">{t("first-start.title")}</h1>
      <p className="mt-3 max-w-prose">{t("first-start.text")}</p>
      <PostForm className="card mt-6 max-w-md space-y-4 p-5 sm:p-6" noValidate>
        <Field
          name="token"
          label={t("first-start.token")}
          help={t("first-start.token-help")}
          problem={token && t(`account-problem.token-${token.code}`)}
          autoComplete="one-time-code"
          required
        />
        <AccountFields given={given} problems={problems.filter((problem) => problem.field !== "token")} />
        <button type="submit" className="button button-primary w-full">
          {t("first-start.submit")}
        </button>
      </PostForm>
    </Page>
  );
}
