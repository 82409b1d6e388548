import { useWords } from "~/i18n/words";
import { Field } from "./field";

interface NewPasswordFieldProps {
  /** Whose password it is, where the form does not ask for the address: a password manager keeps it under this. */
  mail?: string | undefined;
  problem?: string | undefined;
}

/** A field for a new password, with the rules for it. */
export function NewPasswordField({ mail, problem }: NewPasswordFieldProps) {
  const { t } = useWords();
  return (
    <>
      {mail !== undefined && <input type="text" name="username" autoComplete="username" value={mail} readOnly hidden />}
      <Field
        name="password"
        label={t("account.new-password")}
        type="password"
        autoComplete="new-password"
        help={t("account.password-help")}
        problem={problem}
        required
      />
    </>
  );
}
