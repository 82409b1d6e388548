import type { LevelId } from "~/engine/limits/schema";
import { now } from "~/process/clock.server";
import { subjectOf } from "~/services/viewer";
import type { Person } from "~/store/documents";
import type { Transaction } from "~/store/port";
import { certificateSignature } from "./certificate-signature.server";

/** Issues a signed certificate for a level, and returns true; if there is one under this id already, it stays as it is. */
export async function issueCertificate(
  to: Pick<Transaction, "certificates">,
  id: string,
  person: Person,
  level: LevelId,
  rules: string,
): Promise<boolean> {
  const made = { id, subject: subjectOf(person), name: person.name, level, at: now().toISOString(), rules };
  const certificate = { ...made, signature: certificateSignature(made), revokedAt: null };
  let isNew = false;
  await to.certificates.change(id, (stored) => {
    isNew = stored === null;
    return stored ?? certificate;
  });
  return isNew;
}
