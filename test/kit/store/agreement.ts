import { expect } from "vitest";
import type { SubjectId } from "~/engine/play/subject";
import { toSubjectId } from "~/engine/play/subject";
import type { Sitting } from "~/store/documents";
import type { Store } from "~/store/port";

interface Listed<T> {
  ids(): AsyncIterable<string>;
  get(id: string): Promise<T | null>;
}

async function everyOne<T>(shelf: Listed<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const id of shelf.ids()) {
    const document = await shelf.get(id);
    expect(document, id).not.toBeNull();
    if (document !== null) found.push(document);
  }
  return found;
}

const sorted = (texts: readonly string[]) => [...texts].sort();
const idsOf = (documents: readonly { id: string }[]) => sorted(documents.map(({ id }) => id));

function touches(sitting: Sitting, subject: SubjectId): boolean {
  return sitting.subject === subject || sitting.reviews.some(({ by }) => by === subject) || sitting.appeal?.answer?.by === subject;
}

/** Holds every answer of the store against what all of its documents say, read one by one. */
export async function expectAgreement(store: Store): Promise<void> {
  const people = await everyOne(store.people);
  const sessions = await everyOne(store.sessions);
  const tickets = await everyOne(store.tickets);
  const mails = await everyOne(store.mails);
  const sittings = await everyOne(store.sittings);
  const certificates = await everyOne(store.certificates);
  const drafts = await everyOne(store.drafts);
  const pages = await everyOne(store.draftPages);
  const links = await everyOne(store.reviewLinks);
  const comments = await everyOne(store.comments);
  const publications = await everyOne(store.publications);
  const audit = await everyOne(store.audit);
  const attempts = await everyOne(store.attempts);

  expect(idsOf(await store.publications.rows())).toEqual(idsOf(publications));
  expect(idsOf(await store.people.all())).toEqual(idsOf(people));
  expect(sorted(await store.people.leaders())).toEqual(idsOf(people.filter(({ account }) => account?.role === "leader" && account.active)));
  expect(await store.mails.any()).toBe(mails.length > 0);
  const newest = new Map<string, string>();
  for (const { personId, seenAt } of sessions) newest.set(personId, [newest.get(personId) ?? "", seenAt].sort()[1] ?? "");
  expect(await store.sessions.lastSeen()).toEqual(newest);
  expect(idsOf(await store.sittings.waiting())).toEqual(
    idsOf(
      sittings.filter(
        ({ kind, passed, signedOff, appeal }) => kind === "gate" && ((passed && !signedOff) || (appeal !== null && !appeal.answer)),
      ),
    ),
  );
  expect(idsOf(await store.sittings.unfinished())).toEqual(
    idsOf(sittings.filter(({ endedAt, signedOff, certificateId }) => !endedAt || (signedOff?.ready && !certificateId))),
  );
  expect(idsOf(await store.sittings.reviewed())).toEqual(
    idsOf(sittings.filter(({ kind, reviews }) => kind === "gate" && reviews.length > 0)),
  );
  expect(await store.audit.count()).toBe(audit.length);
  expect(idsOf(await store.audit.newest(audit.length))).toEqual(idsOf(audit));

  const known = [people.map(({ id, subject }) => subject ?? id), sittings.map(({ subject }) => subject), audit.map(({ who }) => who)];
  for (const subject of new Set([...known.flat(), ...attempts.map(({ head }) => head.subject)].map(toSubjectId))) {
    const person = people.find((each) => (each.subject ?? each.id) === subject);
    expect((await store.people.names([subject])).get(subject)).toBe(person?.name);
    expect(idsOf(await store.sittings.of(subject))).toEqual(idsOf(sittings.filter((each) => each.subject === subject)));
    expect(idsOf(await store.sittings.touchedBy(subject))).toEqual(idsOf(sittings.filter((each) => touches(each, subject))));
    expect(idsOf(await store.certificates.of(subject))).toEqual(idsOf(certificates.filter((each) => each.subject === subject)));
    expect(idsOf(await store.audit.of(subject))).toEqual(idsOf(audit.filter(({ who, whom }) => who === subject || whom === subject)));
  }
  expect(idsOf(await store.drafts.all())).toEqual(idsOf(drafts));
  for (const { id } of drafts) expect(idsOf(await store.draftPages.of(id))).toEqual(idsOf(pages.filter(({ draft }) => draft === id)));
  for (const { id } of drafts) {
    expect(idsOf(await store.reviewLinks.of(id))).toEqual(idsOf(links.filter(({ draft }) => draft === id)));
    expect(idsOf(await store.comments.of(id))).toEqual(idsOf(comments.filter(({ draft }) => draft === id)));
  }
  for (const { id } of people) {
    expect(idsOf(await store.sessions.of(id))).toEqual(idsOf(sessions.filter(({ personId }) => personId === id)));
    expect(idsOf(await store.tickets.resetsOf(id))).toEqual(idsOf(tickets.filter(({ reset }) => reset?.personId === id)));
  }
  const summaries = await store.attempts.summaries({});
  const told = summaries.map(({ head, turns, seal }) => [head.id, head.subject, turns, seal]);
  const stored = attempts.map(({ head, log, seal }) => [head.id, head.subject, log.length, seal]);
  expect(told.sort()).toEqual(stored.sort());
}
