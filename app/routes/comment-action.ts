import { data } from "@remix-run/node";
import { answerComment } from "~/services/studio/answer-comment.server";
import type { CommentAuthor } from "~/services/studio/comment-author.server";
import { commentDraft } from "~/services/studio/comment-draft.server";
import { commentPosition } from "./comment-position";
import { notFound } from "./not-found";
import { textOf } from "./text-of";
import { toSelf } from "./to-self";

/** Does what a form of comments asks for: says something new, or answers. Null where it asks for something else. */
export async function takeComment(author: CommentAuthor, draft: string, request: Request, form: FormData) {
  const intent = textOf(form, "intent");
  if (intent !== "comment" && intent !== "answer") return null;
  const given = { at: textOf(form, "at"), words: textOf(form, "words"), comment: intent === "answer" ? textOf(form, "comment") : "" };
  const said =
    intent === "answer"
      ? await answerComment(author, draft, given.comment, given.words)
      : await commentDraft(author, draft, { ...given, position: commentPosition(form) });
  if (said.kind === "unknown") return notFound();
  return said.kind === "said" ? toSelf(request, "#comment") : data({ answer: { ...given, problem: said.problem } }, { status: 422 });
}
