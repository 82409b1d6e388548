import { now } from "~/process/clock.server";
import { settings } from "~/process/settings.server";
import type { Session } from "~/store/documents";
import { store } from "~/store/open.server";
import { isLive } from "./session-life";

const DAY = 24 * 60 * 60_000;

/** Removes sessions that open nothing any more, and returns how many. Where people are erased after a while, one stays for as long, since it tells when its person was here. */
export async function removeEndedSessions(): Promise<number> {
  const at = now().getTime();
  const { retentionDays } = settings();
  const isTelling = ({ seenAt }: Session) => retentionDays !== undefined && at - Date.parse(seenAt) <= retentionDays * DAY;
  let removed = 0;
  for await (const id of store().sessions.ids()) {
    const session = await store().sessions.get(id);
    const person = session && (await store().people.get(session.personId));
    if (!session || (person && (isLive(person, session, at) || isTelling(session)))) continue;
    await store().sessions.change(id, () => null);
    removed += 1;
  }
  return removed;
}
