import { now } from "~/process/clock.server";
import { audit } from "~/services/audit.server";
import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";

/** Takes a certificate back; the level is another matter, which a leader changes at the person. False if there is none. */
export async function revokeCertificate(viewer: Viewer, id: string): Promise<boolean> {
  return store().together(async (tx) => {
    const stored = await tx.certificates.get(id);
    if (!stored) return false;
    if (stored.revokedAt !== null) return true;
    await tx.certificates.put({ ...stored, revokedAt: now().toISOString() });
    await audit(tx, viewer.subject, "certificate-revoked", { whom: stored.subject });
    return true;
  });
}
