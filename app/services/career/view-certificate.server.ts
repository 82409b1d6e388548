import { isEqual } from "~/process/digest.server";
import { store } from "~/store/open.server";
import type { CertificateView } from "~/views/certificate";
import { certificateSignature } from "./certificate-signature.server";

/** What anyone who has the link may see, or null. */
export async function viewCertificate(id: string): Promise<CertificateView | null> {
  const found = await store().certificates.get(id);
  if (!found) return null;
  const { name, level, at, rules, revokedAt, signature } = found;
  const state = !isEqual(signature, certificateSignature(found)) ? "forged" : revokedAt === null ? "valid" : "revoked";
  return { id, name, level, at, rules, state, revokedAt };
}
