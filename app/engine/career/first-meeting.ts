/** A play of a variant: when the person met the variant in it, and when it ended. UTC instants; null where they have not met it, or it has not ended. */
export interface VariantPlay {
  id: string;
  metAt: string | null;
  endedAt: string | null;
}

/**
 * Whether a play is the person's first meeting with its variant: nothing that they met it in `before`, and no other play of it, began before this one ended. So a pass does not count where the
 * same variant was explored beside it. Where two stand at the same instant, the id decides, so that one of them is first.
 */
export function isFirstMeeting(play: VariantPlay, others: readonly VariantPlay[], before: readonly { at: string }[]): boolean {
  const end = play.endedAt;
  if (play.metAt === null || end === null) return false;
  const isEarlier = ({ id, metAt }: VariantPlay) => metAt !== null && (metAt < end || (metAt === end && id < play.id));
  return !before.some(({ at }) => at <= end) && !others.some((other) => other.id !== play.id && isEarlier(other));
}
