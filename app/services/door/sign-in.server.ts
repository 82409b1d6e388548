import { now } from "~/process/clock.server";
import { audit } from "~/services/audit.server";
import { subjectOf } from "~/services/viewer";
import { store } from "~/store/open.server";
import { BackOff } from "./back-off.server";
import { mailKey, parseMail } from "./mail-address.server";
import { isPassword } from "./password.server";
import { beginSession } from "./session.server";

export type SignedIn = { session: string } | { problem: "wrong" } | { problem: "wait"; minutes: number };

const backOff = new BackOff();

/** Signs a member in. What is answered, and how long it takes, is the same for a wrong password, an unknown address and a locked account. */
export async function signIn(form: { mail: string; password: string }): Promise<SignedIn> {
  const mail = parseMail(form.mail) ?? "";
  const key = mailKey(mail);
  const wait = backOff.wait(key, now().getTime());
  if (wait > 0) return { problem: "wait", minutes: Math.ceil(wait / 60_000) };
  // Counted before it is known, so that tries at the same time do not pass together.
  backOff.failed(key, now().getTime());
  const owner = await store().mails.get(key);
  const person = owner && (await store().people.get(owner.personId));
  const account = person?.account?.active === true ? person.account : null;
  const matches = await isPassword(account?.password ?? null, form.password);
  if (!person || !matches) return { problem: "wrong" };
  backOff.succeeded(key);
  await audit(subjectOf(person), "signed-in");
  return { session: await beginSession(person) };
}
