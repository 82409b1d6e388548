import { useWords } from "~/i18n/words";
import { Field } from "./field";

/** A field for a new password, with the rules for it. */
export function NewPasswordField({ problem }: { problem?: string | undefined }) {
  const { t } = useWords();
  return (
    <Field
      name="password"
      label={t("account.new-password")}
      type="password"
      autoComplete="new-password"
      help={t("account.password-help")}
      problem={problem}
      required
    />
  );
}
