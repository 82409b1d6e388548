import { now } from "~/process/clock.server";
import { digestOf } from "~/process/digest.server";
import { toViewer, type Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import { endSession } from "./session.server";
import { ownerOf } from "./session-owner.server";

const MINUTE = 60_000;
/** `seenAt` is written down no more often than this. */
const SEEN_EVERY = 5 * MINUTE;

/**
 * The viewer behind this token, who is noted as seen now, or null: there is no such session, it has ended, or its person is gone, locked or signed out everywhere. A session that
 * leads nowhere is removed. It reads one session and one person. `noted` is told where it was written down.
 */
export async function noteSeen(token: string, noted: () => void = () => {}): Promise<Viewer | null> {
  const id = digestOf(token);
  const session = await store().sessions.get(id);
  if (!session) return null;
  const at = now().getTime();
  const person = await ownerOf(session, at);
  if (!person) {
    await endSession(token);
    return null;
  }
  if (at - Date.parse(session.seenAt) > SEEN_EVERY) {
    await store().sessions.change(id, (stored) => stored && { ...stored, seenAt: new Date(at).toISOString() });
    noted();
  }
  return toViewer(person);
}
