import { now } from "~/process/clock.server";
import { foldText } from "~/process/fold-text";
import { audit } from "~/services/audit.server";
import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import { mayAnswer } from "./may-answer.server";
import { sittingOfReview } from "./sitting-of-review.server";

const LONGEST = 2000;

/** What a leader sent: whether they grant it, "yes" or "no", and why. */
export interface AppealAnswer {
  granted: string;
  words: string;
}

/** `late`: another leader has answered it. `neither`: the form says neither yes nor no. */
export type Answered = "answered" | "unknown" | "late" | "neither" | "no-words";

/** A leader who had no part in the decision answers an appeal. If it is granted, the sitting does not count, neither for the wait nor for the number. */
export async function answerAppeal(viewer: Viewer, reviewId: string, { granted, words }: AppealAnswer): Promise<Answered> {
  const said = foldText(words, "NFC", LONGEST).trim();
  const found = await sittingOfReview(reviewId);
  if (!found) return "unknown";
  return store().together(async (tx): Promise<Answered> => {
    const stored = await tx.sittings.get(found.id);
    if (!stored?.appeal || !(await mayAnswer(tx, viewer, stored))) return "unknown";
    if (stored.appeal.answer !== null) return "late";
    if (granted !== "yes" && granted !== "no") return "neither";
    if (said === "" || said.length > LONGEST) return "no-words";
    const answer = { granted: granted === "yes", words: said, by: viewer.subject, at: now().toISOString() };
    await tx.sittings.put({ ...stored, appeal: { ...stored.appeal, answer } });
    await audit(tx, viewer.subject, "appeal-answered", { whom: stored.subject, after: answer.granted });
    return "answered";
  });
}
