import type { LevelId } from "~/engine/limits/schema";
import { toSubjectId } from "~/engine/play/subject";
import { now } from "~/process/clock.server";
import { newId } from "~/process/new-id.server";
import { subjectOf } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { Person, Role } from "~/store/port";
import type { AccountProblem } from "~/views/door";
import { mailKey, parseMail } from "./mail-address.server";
import { hashPassword, passwordProblem } from "./password.server";
import { parseName } from "./person-name";

export interface AccountForm {
  name: string;
  mail: string;
  password: string;
}

/**
 * Makes an account; a guest who joins keeps id, subject and so their attempts. The address is claimed first and by one alone: of two who take it at once, the second
 * is told that it is taken.
 */
export async function makeAccount(
  form: AccountForm,
  { role, level, teams }: { role: Role; level: LevelId; teams: string[] },
  guest: Person | null = null,
): Promise<{ person: Person } | { problems: AccountProblem[] }> {
  const name = parseName(form.name);
  const mail = parseMail(form.mail);
  const weak = passwordProblem(form.password, mail ?? "");
  const problems: AccountProblem[] = [];
  if ("problem" in name) problems.push({ field: "name", code: name.problem });
  if (mail === null) problems.push({ field: "mail", code: "no-address" });
  if (weak !== null) problems.push({ field: "password", code: weak });
  if (problems.length > 0 || mail === null || "problem" in name) return { problems };
  const id = guest?.id ?? newId();
  if (!(await claim(mail, id))) return { problems: [{ field: "mail", code: "taken" }] };
  const person: Person = {
    ...(guest ?? { createdAt: now().toISOString() }),
    id,
    subject: guest?.subject ?? toSubjectId(guest ? guest.id : newId()),
    name: name.name,
    level,
    account: { mail, password: await hashPassword(form.password), role, teams, epoch: 1, active: true },
  };
  await store().subjects.put({ id: subjectOf(person), personId: id });
  await store().people.put(person);
  return { person };
}

/** Whether the address is this person's from now on. A claim whose person never came to be, since something broke in between, is free. */
async function claim(mail: string, personId: string): Promise<boolean> {
  const key = mailKey(mail);
  const owner = await store().mails.get(key);
  const held = owner === null ? null : await store().people.get(owner.personId);
  const free = owner !== null && held?.account === undefined ? owner.personId : null;
  const kept = await store().mails.change(key, (stored) => (stored === null || stored.personId === free ? { id: key, personId } : stored));
  return kept?.personId === personId;
}
