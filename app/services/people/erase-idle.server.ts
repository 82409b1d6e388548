import { now } from "~/process/clock.server";
import { settings } from "~/process/settings.server";
import { allOf } from "~/services/catalog/list-all.server";
import { subjectOf, toViewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { Person } from "~/store/port";
import { erase } from "./erase-person.server";

const DAY = 24 * 60 * 60_000;

/** Erases everybody but leaders who has done nothing for as many days as the installation keeps people; gives how many. */
export async function eraseIdle(): Promise<number> {
  const { retentionDays } = settings();
  if (retentionDays === undefined) return 0;
  const since = new Date(now().getTime() - retentionDays * DAY).toISOString();
  let erased = 0;
  for (const person of await allOf(store().people, ({ account }) => account?.role !== "leader")) {
    if ((await lastSeen(person)) >= since) continue;
    await erase(toViewer(person));
    erased += 1;
  }
  return erased;
}

/** Now, and then once a day. Gives how to stop, which waits for what is under way. */
export function eraseIdleDaily(report: (error: unknown) => void): () => Promise<void> {
  let underway: Promise<unknown> = Promise.resolve();
  const run = () => {
    underway = eraseIdle().catch(report);
  };
  run();
  const daily = setInterval(run, DAY);
  daily.unref();
  return async () => {
    clearInterval(daily);
    await underway;
  };
}

/** When they last joined, began a case, or looked at a page. */
async function lastSeen(person: Person): Promise<string> {
  const [newest] = await store().attempts.summaries({ subject: subjectOf(person) });
  const sessions = await allOf(store().sessions, ({ personId }) => personId === person.id);
  const seen = [person.createdAt, newest?.head.startedAt ?? "", ...sessions.map(({ seenAt }) => seenAt)];
  return seen.sort().at(-1) ?? "";
}
