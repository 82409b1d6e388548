import { now } from "~/process/clock.server";
import { foldText } from "~/process/fold-text";
import { audit } from "~/services/audit.server";
import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import { isAppealable } from "./sitting-state";

const LONGEST = 2000;

/** Asks for a second look at the viewer's own sitting that was not passed, or not signed off; once. False if there is nothing to appeal against, or no words, or too many. */
export async function appealSitting(viewer: Viewer, sittingId: string, given: string): Promise<boolean> {
  const words = foldText(given, "NFC", LONGEST).trim();
  if (words === "" || words.length > LONGEST) return false;
  return store().together(async (tx) => {
    const stored = await tx.sittings.get(sittingId);
    if (stored?.subject !== viewer.subject || !isAppealable(stored)) return false;
    await tx.sittings.put({ ...stored, appeal: { words, at: now().toISOString(), answer: null } });
    await audit(tx, viewer.subject, "appealed", { after: sittingId });
    return true;
  });
}
