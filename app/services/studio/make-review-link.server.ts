import { now } from "~/process/clock.server";
import { digestOf, newToken } from "~/process/digest.server";
import { audit } from "~/services/audit.server";
import { parseName } from "~/services/door/person-name";
import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { ReviewLinkProblem } from "~/views/studio-review";
import { reviewLinkState } from "./review-link.server";

const LONGEST_DAYS = 90;
const DAY = 86_400_000;
/** Open ones of one draft at a time. */
const MOST_LINKS = 20;

/** A link that was made, with its token, which nobody is told again; or why none was. */
export type MadeReviewLink = { kind: "made"; token: string } | { kind: "unknown" } | { kind: "problem"; problem: ReviewLinkProblem };

/** Makes a link by which someone without an account reviews a draft, until the end of a day. The store keeps its token's digest alone. */
export async function makeReviewLink(viewer: Viewer, draft: string, form: { name: string; until: string }): Promise<MadeReviewLink> {
  const named = parseName(form.name);
  if ("problem" in named) return { kind: "problem", problem: "name" };
  const expiresAt = endOf(form.until);
  if (expiresAt === null) return { kind: "problem", problem: "date" };
  const token = newToken();
  return store().together(async (tx): Promise<MadeReviewLink> => {
    const stored = await tx.drafts.get(draft);
    if (stored?.archivedAt !== null) return { kind: "unknown" };
    const states = await Promise.all((await tx.reviewLinks.of(draft)).map((link) => reviewLinkState(tx, link)));
    if (states.filter((state) => state === "open").length >= MOST_LINKS) return { kind: "problem", problem: "too-many" };
    const made = { id: digestOf(token), draft, name: named.name, by: viewer.subject };
    await tx.reviewLinks.put({ ...made, madeAt: now().toISOString(), expiresAt, endedAt: null });
    await audit(tx, viewer.subject, "review-link-made", { after: stored.scenarioId });
    return { kind: "made", token };
  });
}

/** The end of a day in the organization's time zone, as an instant; null where it is none, is past, or is too far away. */
function endOf(day: string): string | null {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)?.map(Number) ?? [];
  if (year === undefined || month === undefined || date === undefined) return null;
  const end = new Date(year, month - 1, date + 1).getTime();
  const at = now().getTime();
  return end > at && end <= at + (LONGEST_DAYS + 1) * DAY ? new Date(end).toISOString() : null;
}
