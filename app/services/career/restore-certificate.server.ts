import { audit } from "~/services/audit.server";
import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";

/** Makes a certificate that was taken back valid again, as it was issued. False if there is none. */
export async function restoreCertificate(viewer: Viewer, id: string): Promise<boolean> {
  return store().together(async (tx) => {
    const stored = await tx.certificates.get(id);
    if (!stored) return false;
    if (stored.revokedAt === null) return true;
    await tx.certificates.put({ ...stored, revokedAt: null });
    await audit(tx, viewer.subject, "certificate-restored", { whom: stored.subject });
    return true;
  });
}
