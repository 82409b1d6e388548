import type { Bases } from "./bases";
import { askCertificates } from "./kinds/certificates";
import { askComments } from "./kinds/comments";
import { askDraftPages } from "./kinds/draft-pages";
import { askDrafts } from "./kinds/drafts";
import { askMails } from "./kinds/mails";
import { askPeople } from "./kinds/people";
import { askPublications } from "./kinds/publications";
import { askReviewLinks } from "./kinds/review-links";
import { askSessions } from "./kinds/sessions";
import { askSittings } from "./kinds/sittings";
import { askTickets } from "./kinds/tickets";
import type { Shelves } from "./port";
import { type Base, type Part, toPart } from "./shelf";
import type { Underway } from "./underway";

type PartOf<B> = B extends Base<infer T, infer Row> ? Part<T, Row> : never;

/** Every shelf with its questions. */
export function toShelves(parts: { [Name in keyof Bases]: PartOf<Bases[Name]> }): Shelves {
  const { people, sessions, mails, tickets, subjects, sittings, certificates, drafts, draftPages, reviewLinks, comments, publications } =
    parts;
  return {
    people: { ...people.shelf, ...askPeople(people.source) },
    sessions: { ...sessions.shelf, ...askSessions(sessions.source) },
    mails: { ...mails.shelf, ...askMails(mails.source) },
    tickets: { ...tickets.shelf, ...askTickets(tickets.source) },
    subjects: subjects.shelf,
    sittings: { ...sittings.shelf, ...askSittings(sittings.source) },
    certificates: { ...certificates.shelf, ...askCertificates(certificates.source) },
    drafts: { ...drafts.shelf, ...askDrafts(drafts.source) },
    draftPages: { ...draftPages.shelf, ...askDraftPages(draftPages.source) },
    reviewLinks: { ...reviewLinks.shelf, ...askReviewLinks(reviewLinks.source) },
    comments: { ...comments.shelf, ...askComments(comments.source) },
    publications: { ...publications.shelf, ...askPublications(publications.source) },
  };
}

/** The shelves that callers see. */
export function openShelves(bases: Bases, underway: Underway): Shelves {
  return toShelves({
    people: toPart(bases.people, underway),
    sessions: toPart(bases.sessions, underway),
    mails: toPart(bases.mails, underway),
    tickets: toPart(bases.tickets, underway),
    subjects: toPart(bases.subjects, underway),
    sittings: toPart(bases.sittings, underway),
    certificates: toPart(bases.certificates, underway),
    drafts: toPart(bases.drafts, underway),
    draftPages: toPart(bases.draftPages, underway),
    reviewLinks: toPart(bases.reviewLinks, underway),
    comments: toPart(bases.comments, underway),
    publications: toPart(bases.publications, underway),
  });
}
