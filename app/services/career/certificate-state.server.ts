import { isEqual } from "~/process/digest.server";
import type { Certificate } from "~/store/documents";
import type { CertificateView } from "~/views/certificate";
import { certificateSignature } from "./certificate-signature.server";

/** Whether a certificate is one of this installation's own, and still good. */
export function certificateState(found: Certificate): CertificateView["state"] {
  if (!isEqual(found.signature, certificateSignature(found))) return "forged";
  return found.revokedAt === null ? "valid" : "revoked";
}
