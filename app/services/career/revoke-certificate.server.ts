import { now } from "~/process/clock.server";
import { audit } from "~/services/audit.server";
import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";

/** Takes a certificate back; the level is another matter, which a leader changes at the person. False if there is none. */
export async function revokeCertificate(viewer: Viewer, id: string): Promise<boolean> {
  const at = now().toISOString();
  const revoked = await store().certificates.change(id, (stored) => stored && { ...stored, revokedAt: stored.revokedAt ?? at });
  if (!revoked) return false;
  if (revoked.revokedAt === at) await audit(store(), viewer.subject, "certificate-revoked", { whom: revoked.subject });
  return true;
}
