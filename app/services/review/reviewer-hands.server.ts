import type { SubjectId } from "~/engine/play/subject";
import type { Transaction } from "~/store/port";

/** Resets this long before a sitting count, too: whoever means to sign for two would prepare the accounts first. */
const RESET_MS = 30 * 24 * 60 * 60_000;

/**
 * Everyone whose hand may be behind what is signed in this account: its owner; whoever made a link by which someone joined or set a new password here since the sitting began (for a new
 * password also in the month before); and in the same way whoever made such links for these. A leader can make a link for any account and use it, so two reviews with a hand in common may be
 * one person's.
 *
 * Someone who had joined before the sitting began is taken for who they say: in a team with one leader everyone joined by a link of that leader.
 */
export async function reviewerHands(
  from: Pick<Transaction, "people" | "subjects">,
  reviewer: SubjectId,
  sittingBegan: string,
): Promise<SubjectId[]> {
  const since = { invitation: sittingBegan, reset: new Date(Date.parse(sittingBegan) - RESET_MS).toISOString() };
  const hands = [reviewer];
  // The list grows while it is walked.
  for (const hand of hands) {
    const owner = await from.subjects.get(hand);
    const person = owner && (await from.people.get(owner.personId));
    for (const { kind, by, at } of person?.account?.links ?? []) if (at >= since[kind] && !hands.includes(by)) hands.push(by);
  }
  return hands;
}
