import { now } from "~/process/clock.server";
import { audit } from "~/services/audit.server";
import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { Sitting } from "~/store/port";

const LONGEST = 2000;

/** Asks for a second look at one's own sitting that was not passed, or not signed off; once. False: there is nothing to appeal against, or no words. */
export async function appeal(viewer: Viewer, sittingId: string, given: string): Promise<boolean> {
  const words = given.normalize("NFC").trim().slice(0, LONGEST);
  if (words === "") return false;
  let kept = false;
  await store().sittings.change(sittingId, (stored) => {
    if (stored?.subject !== viewer.subject || !isAppealable(stored)) return stored;
    kept = true;
    return { ...stored, appeal: { words, at: now().toISOString(), answer: null } };
  });
  if (kept) await audit(store(), viewer.subject, "appealed", { after: sittingId });
  return kept;
}

export function isAppealable({ kind, endedAt, passed, signedOff, appeal: made }: Sitting): boolean {
  return kind === "gate" && endedAt !== null && made === null && (passed === false || signedOff?.ready === false);
}

/** A leader answers an appeal, not their own; where it is granted, the sitting does not count, neither for the wait nor for the number. */
export async function answerAppeal(
  viewer: Viewer,
  sittingId: string,
  { granted, words }: { granted: boolean; words: string },
): Promise<boolean> {
  const said = words.normalize("NFC").trim().slice(0, LONGEST);
  if (said === "") return false;
  let kept: Sitting | null = null;
  await store().sittings.change(sittingId, (stored) => {
    if (!stored?.appeal || stored.appeal.answer !== null || stored.subject === viewer.subject) return stored;
    kept = { ...stored, appeal: { ...stored.appeal, answer: { granted, words: said, by: viewer.subject, at: now().toISOString() } } };
    return kept;
  });
  if (kept === null) return false;
  await audit(store(), viewer.subject, "appeal-answered", { after: granted });
  return true;
}
