import { Field } from "~/components/form/field";
import { NewPasswordField } from "~/components/form/new-password-field";
import { useWords } from "~/i18n/words";

export interface AccountFault {
  field: string;
  code: string;
}

interface AccountFieldsProps {
  given?: { name: string; mail: string } | undefined;
  problems: readonly AccountFault[];
}

/** Name, address and a new password. */
export function AccountFields({ given, problems }: AccountFieldsProps) {
  const { t } = useWords();
  const words = (field: string) => {
    const found = problems.find((problem) => problem.field === field);
    return found && t.of("account-problem", `${field}-${found.code}`);
  };
  return (
    <>
      <Field
        name="name"
        label={t("join.name")}
        autoComplete="name"
        defaultValue={given?.name}
        problem={words("name")}
        required
        maxLength={200}
      />
      <Field
        name="mail"
        label={t("account.mail")}
        type="email"
        autoComplete="username"
        defaultValue={given?.mail}
        problem={words("mail")}
        required
      />
      <NewPasswordField problem={problems.find(({ field }) => field === "password")?.code} />
    </>
  );
}
