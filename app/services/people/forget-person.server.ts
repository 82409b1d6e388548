import type { SubjectId } from "~/engine/play/subject";
import { audit } from "~/services/audit.server";
import { mailKey } from "~/services/door/mail-address.server";
import { subjectOf, type Viewer } from "~/services/viewer";
import type { Person, Sitting } from "~/store/documents";
import { store } from "~/store/open.server";
import type { Transaction } from "~/store/port";

/**
 * Forgets a person: name, address, id and every word that they wrote are gone from the store. Attempts, results and the audit log stay as numbers under a subject that leads to nobody.
 * `attempts` are the ids of their own, by which a file is found that was set aside because it could not be read.
 */
export async function forgetPerson(tx: Transaction, person: Person, attempts: readonly string[]): Promise<void> {
  const { id, account } = person;
  const subject = subjectOf(person);
  await tx.attempts.forget(subject);
  const sittings = await tx.sittings.touchedBy(subject);
  const certificates = await tx.certificates.of(subject);
  for (const sitting of sittings) await tx.sittings.put(withoutWords(sitting, subject));
  for (const certificate of certificates) await tx.certificates.change(certificate.id, () => null);
  for (const ticket of await tx.tickets.resetsOf(id)) await tx.tickets.change(ticket.id, () => null);
  for (const session of await tx.sessions.of(id)) await tx.sessions.change(session.id, () => null);
  if (account) await tx.mails.change(mailKey(account.mail), () => null);
  await tx.subjects.change(subject, () => null);
  await tx.people.change(id, () => null);
  await audit(tx, subject, "erased");
  // Only what leads to nobody else: a name, or a line that they wrote, may stand in anybody's file.
  const own = [...sittings.filter((sitting) => sitting.subject === subject), ...certificates].map((document) => document.id);
  await tx.maintenance?.scrub([id, subject, ...(account ? [account.mail, mailKey(account.mail)] : []), ...attempts, ...own]);
}

/** The ids of someone's own attempts. */
export async function attemptIds({ subject }: Pick<Viewer, "subject">): Promise<string[]> {
  return (await store().attempts.summaries({ subject })).map(({ head }) => head.id);
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
