import { useWords } from "~/i18n/words";
import type { Role } from "~/views/person";
import { SelectField } from "./select-field";

const roles: readonly Role[] = ["trainee", "trainer", "leader"];

/** The role of a member. */
export function RoleField({ value }: { value: string }) {
  const { t } = useWords();
  return <SelectField name="role" label={t("invite.role")} value={value} options={roles.map((role) => [role, t(`role.${role}`)])} />;
}
