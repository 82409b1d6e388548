import { store } from "~/store/open.server";
import type { CertificateView } from "~/views/certificate";
import { certificateState } from "./certificate-state.server";

/** What anyone who has the link may see, or null. */
export async function viewCertificate(id: string): Promise<CertificateView | null> {
  const found = await store().certificates.get(id);
  if (!found) return null;
  const { name, level, at, rules, revokedAt } = found;
  return { id, name, level, at, rules, state: certificateState(found), revokedAt };
}
