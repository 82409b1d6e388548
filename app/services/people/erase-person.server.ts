import { audit } from "~/services/audit.server";
import { allOf } from "~/services/catalog/list-all.server";
import { mailKey } from "~/services/door/mail-address.server";
import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { Sitting } from "~/store/port";
import type { EraseProblem } from "~/views/account";
import { hasOtherLeader } from "./other-leader.server";
import { ownAttempts } from "./own-attempts.server";

export type Erased = { kind: "erased" } | { kind: "problem"; code: EraseProblem };

/**
 * Erases a person: name, address, id and every word that they wrote are gone from the store; attempts, results and the audit log stay as numbers under a subject that leads to nobody. They
 * confirm by typing their name. The person's own document goes last, so that an erasure that was cut short can be asked for again.
 */
export async function erasePerson(viewer: Viewer, typed: string): Promise<Erased> {
  if (typed.normalize("NFC").trim() !== viewer.name) return { kind: "problem", code: "name" };
  if (viewer.standing === "leader" && !(await hasOtherLeader(viewer.personId))) return { kind: "problem", code: "last-leader" };
  await erase(viewer);
  return { kind: "erased" };
}

/** Erases whoever it is, without asking. */
export async function erase(viewer: Viewer): Promise<void> {
  const { personId, subject, name } = viewer;
  const person = await store().people.get(personId);
  const mail = person?.account?.mail;
  const words = (await ownAttempts(subject)).flatMap(({ reflection }) => (reflection ? [reflection.plus, reflection.delta] : []));
  await store().attempts.forget(subject);
  for (const { id } of await allOf(store().sittings, (sitting) => hasWords(sitting, subject)))
    await store().sittings.change(id, (stored) => stored && withoutWords(stored, subject));
  for (const { id } of await allOf(store().certificates, (one) => one.subject === subject))
    await store().certificates.change(id, () => null);
  for (const { id } of await allOf(store().tickets, ({ reset }) => reset?.personId === personId))
    await store().tickets.change(id, () => null);
  for (const { id } of await allOf(store().sessions, (session) => session.personId === personId))
    await store().sessions.change(id, () => null);
  if (mail !== undefined) await store().mails.change(mailKey(mail), () => null);
  await store().subjects.change(subject, () => null);
  await store().maintenance?.scrub([personId, name, ...(mail === undefined ? [] : [mail]), ...words].filter((word) => word.trim() !== ""));
  await audit(subject, "erased");
  await store().people.change(personId, () => null);
}

/** Whether a sitting is somebody's, or holds what they wrote about another's. */
function hasWords({ subject: whose, reviews, appeal }: Sitting, subject: string): boolean {
  return whose === subject || reviews.some(({ by }) => by === subject) || appeal?.answer?.by === subject;
}

/** What somebody wrote, taken out of a sitting: their own appeal, and their reasons as a reviewer. */
function withoutWords(sitting: Sitting, subject: string): Sitting {
  const { appeal, reviews } = sitting;
  return {
    ...sitting,
    reviews: reviews.map((review) => (review.by === subject || sitting.subject === subject ? { ...review, reasons: "" } : review)),
    appeal: appeal && {
      ...appeal,
      words: sitting.subject === subject ? "" : appeal.words,
      answer:
        appeal.answer && (appeal.answer.by === subject || sitting.subject === subject) ? { ...appeal.answer, words: "" } : appeal.answer,
    },
  };
}
