import type {
  Certificate,
  DraftPage,
  MailOwner,
  Person,
  Publication,
  ReviewLink,
  Session,
  Sitting,
  StoredComment,
  StoredDraft,
  SubjectOwner,
  Ticket,
} from "./documents";
import type { CertificateRow } from "./kinds/certificates";
import type { CommentRow } from "./kinds/comments";
import type { DraftPageRow } from "./kinds/draft-pages";
import type { DraftRow } from "./kinds/drafts";
import type { IdRow } from "./kinds/mails";
import type { PersonRow } from "./kinds/people";
import type { PublicationRow } from "./kinds/publications";
import type { ReviewLinkRow } from "./kinds/review-links";
import type { SessionRow } from "./kinds/sessions";
import type { SittingRow } from "./kinds/sittings";
import type { TicketRow } from "./kinds/tickets";
import type { Base } from "./shelf";

/** The shelves, in the order in which a job's writes are kept. */
export const shelfNames = [
  ...(["people", "sessions", "mails", "tickets", "subjects", "sittings", "certificates"] as const),
  ...(["drafts", "draftPages", "reviewLinks", "comments", "publications"] as const),
] as const;
/** The name of a shelf, which is its folder's name too. */
export type ShelfName = (typeof shelfNames)[number];

/** The shelves of an adapter that jobs may write to. */
export interface Bases extends Record<ShelfName, unknown> {
  people: Base<Person, PersonRow>;
  sessions: Base<Session, SessionRow>;
  mails: Base<MailOwner, IdRow>;
  tickets: Base<Ticket, TicketRow>;
  subjects: Base<SubjectOwner, IdRow>;
  sittings: Base<Sitting, SittingRow>;
  certificates: Base<Certificate, CertificateRow>;
  drafts: Base<StoredDraft, DraftRow>;
  draftPages: Base<DraftPage, DraftPageRow>;
  reviewLinks: Base<ReviewLink, ReviewLinkRow>;
  comments: Base<StoredComment, CommentRow>;
  publications: Base<Publication, PublicationRow>;
}
