import type { AccountProblem } from "~/views/door";
import { parseMail } from "./mail-address.server";
import { hashPassword, passwordProblem } from "./password.server";
import { parseName } from "./person-name";

/** The form that makes an account, as it was sent. */
export interface AccountForm {
  name: string;
  mail: string;
  password: string;
}

/** The form of an account as it will be kept, its password hashed; or everything that is wrong with it. */
export async function parseAccount(form: AccountForm): Promise<{ parsed: AccountForm } | { problems: AccountProblem[] }> {
  const name = parseName(form.name);
  const mail = parseMail(form.mail);
  const weak = passwordProblem(form.password, mail ?? "");
  const problems: AccountProblem[] = [];
  if ("problem" in name) problems.push({ field: "name", code: name.problem });
  if (mail === null) problems.push({ field: "mail", code: "no-address" });
  if (weak !== null) problems.push({ field: "password", code: weak });
  if (problems.length > 0 || mail === null || "problem" in name) return { problems };
  return { parsed: { name: name.name, mail, password: await hashPassword(form.password) } };
}
