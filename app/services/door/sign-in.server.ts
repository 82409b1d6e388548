import { now } from "~/process/clock.server";
import { audit } from "~/services/audit.server";
import { subjectOf } from "~/services/viewer";
import { store } from "~/store/open.server";
import { countTry, forgetTries } from "./back-off.server";
import { mailKey, parseMail } from "./mail-address.server";
import { isPassword } from "./password.server";
import { beginSession } from "./session.server";

export type SignedIn = { session: string } | { problem: "wrong" } | { problem: "wait"; minutes: number };

/** Signs a member in. The answer, and how long it takes, is the same for a wrong password, an unknown address and a locked account. */
export async function signIn(form: { mail: string; password: string }): Promise<SignedIn> {
  const mail = parseMail(form.mail) ?? "";
  const tries = `sign-in ${mailKey(mail)}`;
  const wait = await countTry(tries, now().getTime());
  if (wait > 0) return { problem: "wait", minutes: Math.ceil(wait / 60_000) };
  const owner = await store().mails.get(mailKey(mail));
  const person = owner && (await store().people.get(owner.personId));
  const account = person?.account?.active === true ? person.account : null;
  const matches = await isPassword(account?.password ?? null, form.password);
  if (!person || !account || !matches) return { problem: "wrong" };
  await forgetTries(tries, now().getTime());
  const session = await enterAs(person.id, account.password);
  return session === null ? { problem: "wrong" } : { session };
}

/** Begins the session, unless the account was locked or got another password while this one was being checked. */
function enterAs(personId: string, password: string): Promise<string | null> {
  return store().together(async (tx) => {
    const person = await tx.people.get(personId);
    if (!person?.account?.active || person.account.password !== password) return null;
    await audit(tx, subjectOf(person), "signed-in");
    return beginSession(tx, person);
  });
}
