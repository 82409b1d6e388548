import { now } from "~/process/clock.server";
import { audit } from "~/services/audit.server";
import type { Viewer } from "~/services/viewer";
import type { CommentDeed, StoredComment } from "~/store/documents";
import { store } from "~/store/open.server";
import type { Transaction } from "~/store/port";
import { answersFor, type CommentAuthor, memberAuthor, silencedBy } from "./comment-author.server";
import type { Commented } from "./comment-draft.server";
import { parseWords } from "./comment-words";
import { openDraft } from "./draft-log.server";
import { tellChange } from "./draft-news.server";

const MOST_DEEDS = 100;

/** Answers a comment. */
export async function answerComment(author: CommentAuthor, draft: string, id: string, given: string): Promise<Commented> {
  const parsed = parseWords(given);
  if ("problem" in parsed) return { kind: "problem", problem: parsed.problem };
  return withDeed(author, draft, id, () => ({ kind: "said", words: parsed.words }));
}

/** Closes a comment with the draft's version at this moment, which mends it, or opens it again. One that is closed, or open, already stays as it is. */
export function closeComment(viewer: Viewer, draft: string, id: string, kind: "closed" | "reopened"): Promise<Commented> {
  return withDeed(memberAuthor(viewer), draft, id, (stored) => {
    const last = stored.deeds.filter((deed) => deed.kind !== "said").at(-1)?.kind ?? "reopened";
    return last === kind ? null : { kind, words: "" };
  });
}

async function withDeed(
  author: CommentAuthor,
  draft: string,
  id: string,
  decide: (stored: StoredComment) => Pick<CommentDeed, "kind" | "words"> | null,
): Promise<Commented> {
  const open = await openDraft(draft);
  if (!open) return { kind: "unknown" };
  const done = await store().together(async (tx): Promise<Commented> => {
    const silenced = await silencedBy(tx, draft, author);
    if (silenced === "unknown") return { kind: "unknown" };
    const stored = await tx.comments.get(id);
    if (stored?.draft !== draft) return { kind: "unknown" };
    const deed = decide(stored);
    if (!deed) return { kind: "said", id };
    if (silenced !== null || stored.deeds.length >= MOST_DEEDS) return { kind: "problem", problem: "too-many" };
    const whole = { ...deed, at: now().toISOString(), by: author.by, link: author.link?.id ?? null, version: open.state.version };
    await keep(tx, author, { ...stored, deeds: [...stored.deeds, whole] }, open.draft.scenarioId);
    return { kind: "said", id };
  });
  if (done.kind === "said") tellChange(draft);
  return done;
}

async function keep(tx: Transaction, author: CommentAuthor, comment: StoredComment, scenarioId: string): Promise<void> {
  await tx.comments.put(comment);
  await audit(tx, answersFor(author), author.link ? "review-link-used" : "draft-commented", { after: scenarioId });
}
