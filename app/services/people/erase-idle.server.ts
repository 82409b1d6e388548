import type { SubjectId } from "~/engine/play/subject";
import { now } from "~/process/clock.server";
import { settings } from "~/process/settings.server";
import { subjectOf } from "~/services/viewer";
import type { Person } from "~/store/documents";
import { store } from "~/store/open.server";
import { attemptIds, forgetPerson } from "./forget-person.server";

const DAY = 24 * 60 * 60_000;

/** Erases everyone except leaders who has done nothing for as many days as the installation keeps people, and returns how many. */
export async function eraseIdle(): Promise<number> {
  const { retentionDays } = settings();
  if (retentionDays === undefined) return 0;
  const since = new Date(now().getTime() - retentionDays * DAY).toISOString();
  const idle = await idleSince(since);
  for (const { id } of idle) await eraseUnlessLeader(id);
  return idle.length;
}

/**
 * Everyone except leaders who neither joined, nor signed in, nor began a case, nor looked at a page since then. A session that was ended tells nothing any more, so the log is asked about
 * those who seem idle; besides, the store is asked three questions, however many people there are.
 */
async function idleSince(since: string): Promise<Person[]> {
  const seen = await store().sessions.lastSeen();
  const played = new Set((await store().attempts.summaries({ since })).map(({ head }) => head.subject));
  const silent = (await store().people.all()).filter(
    (person) =>
      person.account?.role !== "leader" &&
      person.createdAt < since &&
      (seen.get(person.id) ?? "") < since &&
      !played.has(subjectOf(person)),
  );
  const idle: Person[] = [];
  for (const person of silent) if (!(await didAnything(subjectOf(person), since))) idle.push(person);
  return idle;
}

async function didAnything(subject: SubjectId, since: string): Promise<boolean> {
  return (await store().audit.of(subject)).some(({ who, at }) => who === subject && at >= since);
}

async function eraseUnlessLeader(personId: string): Promise<void> {
  const stored = await store().people.get(personId);
  const attempts = stored ? await attemptIds({ subject: subjectOf(stored) }) : [];
  await store().together(async (tx) => {
    const person = await tx.people.get(personId);
    if (person && person.account?.role !== "leader") await forgetPerson(tx, person, attempts);
  });
}
