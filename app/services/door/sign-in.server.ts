import { toSubjectId } from "~/engine/play/subject";
import { now } from "~/process/clock.server";
import { audit } from "~/services/audit.server";
import { subjectOf, type Viewer } from "~/services/viewer";
import type { VariantMeeting } from "~/store/documents";
import { store } from "~/store/open.server";
import { countTry, forgetTries } from "./back-off.server";
import { knownDevice, type LetIn, toKnownDevice } from "./known-device.server";
import { mailKey, parseMail } from "./mail-address.server";
import { isPassword } from "./password.server";
import { beginSession } from "./session.server";
import { guestMeetings, withMeetings } from "./variant-meetings.server";

/** Where a try comes from: the network place of its sender, what their browser shows of an earlier sign-in, and the guest that they were in it until now. */
export interface From {
  place: string;
  device: string;
  guest?: Viewer | null;
}

export type SignedIn = LetIn | { problem: "wrong" } | { problem: "wait"; minutes: number };

/**
 * Signs a member in. The answer, and how long it takes, is the same for a wrong password, an unknown address and a locked account. Wrong tries are counted by address and place, so that a stranger
 * who guesses makes themselves wait and not the owner; a browser that the account has signed in on before is counted by itself, wherever it is. What the guest who signs in has met is nothing new to the member.
 */
export async function signIn(form: { mail: string; password: string }, from: From): Promise<SignedIn> {
  const mail = parseMail(form.mail) ?? "";
  const device = knownDevice(mail, from.device);
  const tries = `sign-in ${mailKey(mail)} ${device === null ? `at ${from.place}` : `on ${device}`}`;
  const { wait, count, begins } = await countTry(tries, now().getTime());
  if (wait > 0) return { problem: "wait", minutes: Math.ceil(wait / 60_000) };
  const owner = await store().mails.get(mailKey(mail));
  const person = owner && (await store().people.get(owner.personId));
  const account = person?.account?.active === true ? person.account : null;
  // At the same time, so that no one learns by time who has an account; once a wait, so that no one fills the log.
  const [matches] = await Promise.all([
    isPassword(account?.password ?? null, form.password),
    person?.account && begins ? noteTries(person.id, count) : null,
  ]);
  if (!person || !account || !matches) return { problem: "wrong" };
  await forgetTries(tries, now().getTime());
  const session = await enterAs(person.id, account.password, await guestMeetings(from.guest ?? null));
  return session === null ? { problem: "wrong" } : { session, device: toKnownDevice(mail) };
}

/** Begins the session, unless the account was locked or got another password while this one was being checked. */
function enterAs(personId: string, password: string, meetings: readonly VariantMeeting[]): Promise<string | null> {
  return store().together(async (tx) => {
    const person = await tx.people.get(personId);
    if (!person?.account?.active || person.account.password !== password) return null;
    if (meetings.length > 0) await tx.people.put(withMeetings(person, meetings));
    await audit(tx, subjectOf(person), "signed-in");
    return beginSession(tx, person);
  });
}

/** Nobody knows who it was; least of all was it the person themselves doing something. */
const NOBODY = toSubjectId("");

/** Writes down that someone keeps trying to get in, and how often they have. */
function noteTries(personId: string, count: number): Promise<void> {
  return store().together(async (tx) => {
    const person = await tx.people.get(personId);
    if (person) await audit(tx, NOBODY, "sign-ins-tried", { whom: subjectOf(person), after: count });
  });
}
