import type { LevelId } from "~/engine/limits/schema";
import { now } from "~/process/clock.server";
import { subjectOf } from "~/services/viewer";
import type { Person, Transaction } from "~/store/port";
import { certificateSignature } from "./certificate-signature.server";

/** Issues a signed certificate for a level; if there is one under this id already, it stays as it is. */
export async function issueCertificate(
  to: Pick<Transaction, "certificates">,
  id: string,
  person: Person,
  level: LevelId,
  rules: string,
): Promise<void> {
  const made = { id, subject: subjectOf(person), name: person.name, level, at: now().toISOString(), rules };
  const certificate = { ...made, signature: certificateSignature(made), revokedAt: null };
  await to.certificates.change(id, (stored) => stored ?? certificate);
}
