import type { SubjectId } from "~/engine/play/subject";
import { audit } from "~/services/audit.server";
import { mailKey } from "~/services/door/mail-address.server";
import { subjectOf, type Viewer } from "~/services/viewer";
import type { Person, Sitting, Transaction } from "~/store/port";
import { ownAttempts } from "./own-attempts.server";

/**
 * Forgets a person: name, address, id and every word that they wrote are gone from the store. Attempts, results and the audit log stay as numbers under a subject that leads to nobody.
 * `words` are what they wrote down about their own attempts, which may stand in a file that was set aside because it could not be read.
 */
export async function forgetPerson(tx: Transaction, person: Person, words: readonly string[]): Promise<void> {
  const { id, name, account } = person;
  const subject = subjectOf(person);
  await tx.attempts.forget(subject);
  for (const sitting of await tx.sittings.touchedBy(subject)) await tx.sittings.put(withoutWords(sitting, subject));
  for (const certificate of await tx.certificates.of(subject)) await tx.certificates.change(certificate.id, () => null);
  for (const ticket of await tx.tickets.resetsOf(id)) await tx.tickets.change(ticket.id, () => null);
  for (const session of await tx.sessions.of(id)) await tx.sessions.change(session.id, () => null);
  if (account) await tx.mails.change(mailKey(account.mail), () => null);
  await tx.subjects.change(subject, () => null);
  await tx.people.change(id, () => null);
  await audit(tx, subject, "erased");
  await tx.maintenance?.scrub([id, name, ...(account ? [account.mail] : []), ...words].filter((word) => word.trim() !== ""));
}

/** What someone wrote down about their own attempts. */
export async function writtenWords(viewer: Pick<Viewer, "subject">): Promise<string[]> {
  return (await ownAttempts(viewer)).flatMap(({ reflection }) => (reflection ? [reflection.plus, reflection.delta] : []));
}

/** What someone wrote, taken out of a sitting: their own appeal, their reasons as a reviewer, and what was written to them. */
function withoutWords(sitting: Sitting, subject: SubjectId): Sitting {
  const { appeal, reviews } = sitting;
  const isTheirs = sitting.subject === subject;
  return {
    ...sitting,
    reviews: reviews.map((review) => (isTheirs || review.by === subject ? { ...review, reasons: "" } : review)),
    appeal: appeal && {
      ...appeal,
      words: isTheirs ? "" : appeal.words,
      answer: appeal.answer && (isTheirs || appeal.answer.by === subject) ? { ...appeal.answer, words: "" } : appeal.answer,
    },
  };
}
