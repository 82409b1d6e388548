import { now } from "~/process/clock.server";
import { newId } from "~/process/new-id.server";
import { audit } from "~/services/audit.server";
import type { CommentDeed, StoredComment } from "~/store/documents";
import { store } from "~/store/open.server";
import { choicePath } from "~/studio/comment/choice-path";
import { thingQuote } from "~/studio/comment/thing-quote";
import { thingAt } from "~/studio/form/thing-at";
import type { CommentPosition, CommentProblem } from "~/views/studio-review";
import { answersFor, type CommentAuthor, silencedBy } from "./comment-author.server";
import { parseWords } from "./comment-words";
import { openDraft } from "./draft-log.server";
import { tellChange } from "./draft-news.server";
import { readDraft } from "./draft-reading.server";
import { viewTry } from "./view-try.server";

/** What came of it. `unknown`: there is no such draft, or the link that led to it has ended. */
export type Commented = { kind: "said"; id: string } | { kind: "unknown" } | { kind: "problem"; problem: CommentProblem };

const MOST_COMMENTS = 1_000;
/** Of turns in one play. */
const MOST_TYPED = 50;

/** Says something of a place in a draft. It counts from the draft's version at this moment, and is found again wherever that place stands later. */
export async function commentDraft(
  author: CommentAuthor,
  draft: string,
  given: { at: string; words: string; position: CommentPosition | null },
): Promise<Commented> {
  const parsed = parseWords(given.words);
  if ("problem" in parsed) return { kind: "problem", problem: parsed.problem };
  const open = await openDraft(draft);
  if (!open) return { kind: "unknown" };
  const { data } = readDraft(open);
  const thing = thingAt(data, given.at);
  if (thing?.path.join(".") !== given.at) return { kind: "problem", problem: "no-place" };
  const position = given.position && (await positionIn(draft, data, given.position));
  if (given.position && !position) return { kind: "problem", problem: "no-position" };
  const deed: CommentDeed = {
    ...{ kind: "said", at: now().toISOString(), by: author.by, link: author.link?.id ?? null },
    ...{ words: parsed.words, version: open.state.version },
  };
  const place = { draft, at: given.at, version: open.state.version, quote: thingQuote(data, thing.path) };
  const comment: StoredComment = { id: newId(), ...place, position, deeds: [deed] };
  const said = await store().together(async (tx): Promise<Commented> => {
    const silenced = await silencedBy(tx, draft, author);
    if (silenced === "unknown") return { kind: "unknown" };
    if (silenced !== null || (await tx.comments.count(draft)).all >= MOST_COMMENTS) return { kind: "problem", problem: "too-many" };
    await tx.comments.put(comment);
    await audit(tx, answersFor(author), author.link ? "review-link-used" : "draft-commented", { after: open.draft.scenarioId });
    return { kind: "said", id: comment.id };
  });
  if (said.kind === "said") tellChange(draft);
  return said;
}

/** A play of this very draft, with each choice by the path of what it stands in; null where the draft does not play so. */
async function positionIn(draft: string, data: unknown, asked: CommentPosition): Promise<StoredComment["position"]> {
  const play = (await viewTry(draft, { ...asked, typed: asked.typed.slice(0, MOST_TYPED) }))?.play;
  if (play?.level !== asked.level || play.variant !== asked.variant || play.stopped !== null) return null;
  const line = play.line.map((entry) => {
    const [name = "", ...value] = entry.split("=");
    return [choicePath(data, name), ...value].join("=");
  });
  return { level: asked.level, variant: asked.variant, line, ...(play.typed.length > 0 && { typed: [...play.typed] }) };
}
