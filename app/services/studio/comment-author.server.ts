import type { SubjectId } from "~/engine/play/subject";
import type { Viewer } from "~/services/viewer";
import type { ReviewLink } from "~/store/documents";
import type { Transaction } from "~/store/port";
import { reviewLinkState } from "./review-link.server";

/** Whoever says something of a draft: a member, or someone whom a link let in. */
export type CommentAuthor = { by: SubjectId; link: null } | { by: null; link: ReviewLink };

export const memberAuthor = ({ subject }: Viewer): CommentAuthor => ({ by: subject, link: null });
export const expertAuthor = (link: ReviewLink): CommentAuthor => ({ by: null, link });

/** What one link may say in all. */
const MOST_BY_LINK = 200;

/** Why someone may say nothing more of a draft; null where they may. A link is looked at in the job that writes: it can end while its page is open. */
export async function silencedBy(tx: Transaction, draft: string, { link }: CommentAuthor): Promise<"unknown" | "too-many" | null> {
  if (!link) return (await tx.drafts.get(draft)) ? null : "unknown";
  const stored = await tx.reviewLinks.get(link.id);
  if (stored?.draft !== draft || (await reviewLinkState(tx, stored)) !== "open") return "unknown";
  return (await tx.comments.saidBy(link.id)) >= MOST_BY_LINK ? "too-many" : null;
}

/** Whose name the log gives: of what someone said by a link, whoever made that link. */
export const answersFor = ({ by, link }: CommentAuthor): SubjectId => by ?? link.by;
