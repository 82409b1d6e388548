import { now } from "~/process/clock.server";
import { digestOf, newToken } from "~/process/digest.server";
import { toViewer, type Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { Person } from "~/store/port";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** A member signs in again after a working day without a request, and every two weeks. A guest has nothing to sign in with. */
const LASTS = {
  member: { idle: 12 * 60 * MINUTE, absolute: 14 * DAY },
  guest: { idle: 90 * DAY, absolute: 365 * DAY },
};
/** `seenAt` is written down no more often than this. */
const SEEN_EVERY = 5 * MINUTE;

/** For how long a browser keeps the cookie, in seconds; the session itself ends by the rules above. */
export const COOKIE_SECONDS = (90 * DAY) / 1000;

/** Begins a session and gives the token for the cookie; the store keeps its digest alone. */
export async function beginSession(person: Person): Promise<string> {
  const token = newToken();
  const at = now().toISOString();
  await store().sessions.put({ id: digestOf(token), personId: person.id, epoch: person.account?.epoch ?? 0, startedAt: at, seenAt: at });
  return token;
}

/** Who is behind this token, or null: no session, one that ended, or a person who is gone, locked or signed out everywhere. */
export async function viewerBy(token: string): Promise<Viewer | null> {
  const id = digestOf(token);
  const session = await store().sessions.get(id);
  if (!session) return null;
  const person = await store().people.get(session.personId);
  const at = now().getTime();
  if (!person || !isLive(person, session, at)) {
    await endSession(token);
    return null;
  }
  if (at - Date.parse(session.seenAt) > SEEN_EVERY)
    await store().sessions.change(id, (stored) => stored && { ...stored, seenAt: new Date(at).toISOString() });
  return toViewer(person);
}

export async function endSession(token: string): Promise<void> {
  await store().sessions.change(digestOf(token), () => null);
}

function isLive({ account }: Person, session: { epoch: number; startedAt: string; seenAt: string }, at: number): boolean {
  if (account && (!account.active || account.epoch !== session.epoch)) return false;
  // A guest's session does not become the member's who took the guest over.
  if (!account && session.epoch !== 0) return false;
  const { idle, absolute } = account ? LASTS.member : LASTS.guest;
  return at - Date.parse(session.seenAt) < idle && at - Date.parse(session.startedAt) < absolute;
}
