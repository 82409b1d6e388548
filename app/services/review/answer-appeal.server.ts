import { now } from "~/process/clock.server";
import { foldText } from "~/process/fold-text";
import { audit } from "~/services/audit.server";
import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";

const LONGEST = 2000;

/** A leader answers an appeal, not their own. If it is granted, the sitting does not count, neither for the wait nor for the number. */
export async function answerAppeal(
  viewer: Viewer,
  sittingId: string,
  { granted, words }: { granted: boolean; words: string },
): Promise<boolean> {
  const said = foldText(words, "NFC", LONGEST).trim().slice(0, LONGEST);
  if (said === "") return false;
  return store().together(async (tx) => {
    const stored = await tx.sittings.get(sittingId);
    if (!stored?.appeal || stored.appeal.answer !== null || stored.subject === viewer.subject) return false;
    const answer = { granted, words: said, by: viewer.subject, at: now().toISOString() };
    await tx.sittings.put({ ...stored, appeal: { ...stored.appeal, answer } });
    await audit(tx, viewer.subject, "appeal-answered", { after: granted });
    return true;
  });
}
