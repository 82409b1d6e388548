import { now } from "~/process/clock.server";
import { foldText } from "~/process/fold-text";
import { audit } from "~/services/audit.server";
import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import { isAppealable } from "./sitting-state";

const LONGEST = 2000;

/** `no-words`: none, or more than may be. `closed`: there is nothing to appeal against, or an appeal was made. */
export type Appealed = "appealed" | "no-words" | "closed";

/** Asks for a second look at the viewer's own sitting that was not passed, or not signed off; once. */
export async function appealSitting(viewer: Viewer, sittingId: string, given: string): Promise<Appealed> {
  const words = foldText(given, "NFC", LONGEST).trim();
  if (words === "" || words.length > LONGEST) return "no-words";
  return store().together(async (tx): Promise<Appealed> => {
    const stored = await tx.sittings.get(sittingId);
    if (stored?.subject !== viewer.subject || !isAppealable(stored)) return "closed";
    await tx.sittings.put({ ...stored, appeal: { words, at: now().toISOString(), answer: null } });
    await audit(tx, viewer.subject, "appealed", { after: sittingId });
    return "appealed";
  });
}
