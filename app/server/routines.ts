import { startRoutine } from "~/process/routine";
import { settleOverdue } from "~/services/career/settle-overdue.server";
import { removeEndedSessions } from "~/services/door/remove-ended-sessions.server";
import { removeExpiredTickets } from "~/services/door/remove-expired-tickets.server";
import { eraseIdle } from "~/services/people/erase-idle.server";
import { endExpiredLinks } from "~/services/studio/end-expired-links.server";

const MINUTES = 60_000;
const DAY = 24 * 60 * MINUTES;

/** Starts what time does on its own: sittings run out, links expire, and those who have been away for too long are erased. Returns how to stop, which waits for what is under way. */
export function startRoutines(): () => Promise<void> {
  const stops = [
    startRoutine(settleOverdue, 5 * MINUTES, report("sittings")),
    startRoutine(() => removeExpiredTickets().then(endExpiredLinks), 5 * MINUTES, report("links")),
    startRoutine(() => eraseIdle().then(removeEndedSessions), DAY, report("retention")),
  ];
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}

function report(about: string): (error: unknown) => void {
  return (error) => console.error(`greenroom ${about}:`, error);
}
