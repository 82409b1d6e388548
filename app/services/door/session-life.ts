import type { Person, Session } from "~/store/documents";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** A member signs in again after a working day without a request, and every two weeks. A guest has nothing to sign in with. */
const LASTS = {
  member: { idle: 12 * 60 * MINUTE, absolute: 14 * DAY },
  guest: { idle: 90 * DAY, absolute: 365 * DAY },
};

/** The longest that any session lives without a request, in seconds: a browser has to keep its cookie for as long. */
export const LONGEST_IDLE_SECONDS = Math.max(LASTS.member.idle, LASTS.guest.idle) / 1000;

/** Whether this session still opens anything for its person at this instant (ms since 1970). */
export function isLive({ account }: Person, session: Session, at: number): boolean {
  if (account && (!account.active || account.epoch !== session.epoch)) return false;
  // A guest's session does not become the member's who took the guest over.
  if (!account && session.epoch !== 0) return false;
  const { idle, absolute } = account ? LASTS.member : LASTS.guest;
  return at - Date.parse(session.seenAt) < idle && at - Date.parse(session.startedAt) < absolute;
}
