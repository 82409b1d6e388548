import type { Store } from "~/store/port";

/** The same store, on which every write is an error. */
export function readOnly(given: Store): Store {
  const refuse = async (): Promise<never> => {
    throw new Error("a write, where nothing may be written");
  };
  const shelf = { put: refuse, change: refuse };
  return {
    ...given,
    people: { ...given.people, ...shelf },
    sessions: { ...given.sessions, ...shelf },
    mails: { ...given.mails, ...shelf },
    tickets: { ...given.tickets, ...shelf },
    subjects: { ...given.subjects, ...shelf },
    sittings: { ...given.sittings, ...shelf },
    certificates: { ...given.certificates, ...shelf },
    drafts: { ...given.drafts, ...shelf },
    draftPages: { ...given.draftPages, ...shelf },
    reviewLinks: { ...given.reviewLinks, ...shelf },
    comments: { ...given.comments, ...shelf },
    publications: { ...given.publications, ...shelf },
    audit: { ...given.audit, append: refuse },
    versions: { ...given.versions, put: refuse },
    attempts: { ...given.attempts, begin: refuse, append: refuse, reflect: refuse, forget: refuse },
    counters: { change: refuse },
    together: refuse,
    ...(given.maintenance && { maintenance: { ...given.maintenance, scrub: refuse } }),
  };
}
