import { now } from "~/process/clock.server";
import { digestOf } from "~/process/digest.server";
import type { ReviewLink } from "~/store/documents";
import type { Transaction } from "~/store/port";
import type { ClosedReason } from "~/views/studio-review";

type Stores = Pick<Transaction, "reviewLinks" | "subjects" | "people" | "drafts">;

/** A link that lets someone in, or why it does not. */
export type OpenedLink = { kind: "open"; link: ReviewLink } | { kind: "closed"; reason: ClosedReason };

/** The link behind a token of an address. It opens its own draft and nothing else, since the address names no draft. */
export async function openReviewLink(from: Stores, token: string): Promise<OpenedLink> {
  const link = await from.reviewLinks.get(digestOf(token));
  if (!link) return { kind: "closed", reason: "unknown" };
  const state = await reviewLinkState(from, link);
  return state === "open" ? { kind: "open", link } : { kind: "closed", reason: state };
}

/** Whether a link still lets someone in. It does only while whoever made it could look at the draft themselves, so nobody keeps a way in for when they have left. */
export async function reviewLinkState(from: Stores, link: ReviewLink): Promise<"open" | "expired" | "ended"> {
  if (link.endedAt !== null) return "ended";
  if (link.expiresAt <= now().toISOString()) return "expired";
  const owner = await from.subjects.get(link.by);
  const account = owner && (await from.people.get(owner.personId))?.account;
  const mayLook = account?.active && account.role !== "trainee";
  const draft = await from.drafts.get(link.draft);
  return mayLook && draft?.archivedAt === null ? "open" : "ended";
}
