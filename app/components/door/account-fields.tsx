import { Field } from "~/components/form/field";
import { NewPasswordField } from "~/components/form/new-password-field";
import { useWords } from "~/i18n/words";
import type { AccountProblem } from "~/views/door";

interface AccountFieldsProps {
  given?: { name: string; mail: string } | undefined;
  problems: readonly AccountProblem[];
}

/** Name, address and a new password. */
export function AccountFields({ given, problems }: AccountFieldsProps) {
  const { t } = useWords();
  const name = problems.find((problem) => problem.field === "name");
  const mail = problems.find((problem) => problem.field === "mail");
  const password = problems.find((problem) => problem.field === "password");
  return (
    <>
      <Field
        name="name"
        label={t("join.name")}
        autoComplete="name"
        defaultValue={given?.name}
        problem={name && t(`account-problem.name-${name.code}`)}
        required
        maxLength={200}
      />
      <Field
        name="mail"
        label={t("account.mail")}
        type="email"
        autoComplete="username"
        defaultValue={given?.mail}
        problem={mail && t(`account-problem.mail-${mail.code}`)}
        required
      />
      <NewPasswordField problem={password && t(`account-problem.password-${password.code}`)} />
    </>
  );
}
