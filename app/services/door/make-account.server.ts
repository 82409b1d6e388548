import type { LevelId } from "~/engine/limits/schema";
import { now } from "~/process/clock.server";
import { newId } from "~/process/new-id.server";
import { subjectOf } from "~/services/viewer";
import type { Account, Person, Role } from "~/store/documents";
import type { Transaction } from "~/store/port";
import type { AccountProblem } from "~/views/door";
import { mailKey } from "./mail-address.server";
import type { AccountForm } from "./parse-account.server";

/** What an account is made with. */
interface Granted {
  role: Role;
  level: LevelId;
  teams: string[];
  /** The invitation by which they join; left out where none is needed. */
  links?: Account["links"];
}

/** A guest keeps id, subject and so their attempts. `id` is for someone who is new; left out, it is random. */
interface Whose {
  guest?: Person | null;
  id?: string;
}

/** Makes an account from a parsed form. Of two who take an address at once, the second is told that it is taken, and nothing is written. */
export async function makeAccount(
  tx: Pick<Transaction, "people" | "mails" | "subjects">,
  { name, mail, password }: AccountForm,
  { role, level, teams, links }: Granted,
  { guest = null, id = guest?.id ?? newId() }: Whose = {},
): Promise<{ person: Person } | { problems: AccountProblem[] }> {
  if (await isTaken(tx, mail)) return { problems: [{ field: "mail", code: "taken" }] };
  const person: Person = {
    ...(guest ?? { createdAt: now().toISOString() }),
    id,
    subject: subjectOf(guest ?? { id: newId() }),
    name,
    level,
    account: { mail, password, role, teams, epoch: 1, active: true, ...(links && { links }) },
  };
  await tx.mails.put({ id: mailKey(mail), personId: id });
  await tx.subjects.put({ id: subjectOf(person), personId: id });
  await tx.people.put(person);
  return { person };
}

/** Whether a member has this address. A claim that an older Greenroom left behind, whose person never came to be, is free. */
async function isTaken(tx: Pick<Transaction, "people" | "mails">, mail: string): Promise<boolean> {
  const owner = await tx.mails.get(mailKey(mail));
  return owner !== null && (await tx.people.get(owner.personId))?.account !== undefined;
}
