import type { LevelId } from "~/engine/limits/schema";
import { now } from "~/process/clock.server";
import { isEqual, sign } from "~/process/digest.server";
import { audit } from "~/services/audit.server";
import { subjectOf, type Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { Certificate, Person } from "~/store/port";
import type { CertificateView } from "~/views/certificate";

/** Issues a signed certificate for a level; one that is there under this id already stays as it is. */
export async function issueCertificate(id: string, person: Person, level: LevelId, rules: string): Promise<void> {
  const made = { id, subject: subjectOf(person), name: person.name, level, at: now().toISOString(), rules };
  const certificate = { ...made, signature: signatureOf(made), revokedAt: null };
  await store().certificates.change(id, (stored) => stored ?? certificate);
}

/** What anybody who has the link may see, or null. */
export async function viewCertificate(id: string): Promise<CertificateView | null> {
  const found = await store().certificates.get(id);
  if (!found) return null;
  const { name, level, at, rules, revokedAt, signature } = found;
  const state = !isEqual(signature, signatureOf(found)) ? "forged" : revokedAt === null ? "valid" : "revoked";
  return { id, name, level, at, rules, state, revokedAt };
}

/** Takes a certificate back; the level is another matter, which a leader changes at the person. False: there is none. */
export async function revokeCertificate(by: Viewer, id: string): Promise<boolean> {
  const at = now().toISOString();
  const revoked = await store().certificates.change(id, (stored) => stored && { ...stored, revokedAt: stored.revokedAt ?? at });
  if (!revoked) return false;
  if (revoked.revokedAt === at) await audit(store(), by.subject, "certificate-revoked", { whom: revoked.subject });
  return true;
}

function signatureOf({ id, name, level, at, rules }: Pick<Certificate, "id" | "name" | "level" | "at" | "rules">): string {
  return sign("certificate", JSON.stringify([id, name, level, at, rules]));
}
