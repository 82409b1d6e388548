import type { SubjectId } from "~/engine/play/subject";
import type { Viewer } from "~/services/viewer";
import type { Sitting } from "~/store/documents";
import type { Transaction } from "~/store/port";
import { reviewerHands } from "./reviewer-hands.server";

/**
 * The hands that may be behind this viewer's account, or null if one of them is behind a review of the sitting already, or behind the sitting itself: then they neither mark it nor answer
 * its appeal.
 */
export async function independentHands(
  from: Pick<Transaction, "people" | "subjects">,
  { subject }: Pick<Viewer, "subject">,
  sitting: Sitting,
): Promise<SubjectId[] | null> {
  const hands = await reviewerHands(from, subject, sitting.startedAt);
  const others = new Set([sitting.subject, ...sitting.reviews.flatMap(({ by, hands: signed = [] }) => [by, ...signed])]);
  return hands.some((hand) => others.has(hand)) ? null : hands;
}
