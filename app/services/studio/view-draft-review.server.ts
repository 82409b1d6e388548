import { catalog } from "~/services/catalog/catalog.server";
import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import { thingAt } from "~/studio/form/thing-at";
import { dataAt } from "~/studio/text/data";
import type { CommentPosition, DraftReviewView, ReviewLinkView } from "~/views/studio-review";
import { placesOfCase } from "./comment-options";
import { openDraft } from "./draft-log.server";
import { readDraft } from "./draft-reading.server";
import { reviewLinkState } from "./review-link.server";
import { viewComments } from "./view-comments.server";

/** What was said of a draft and the links by which experts see it, for its trainers; null where there is no draft of this id. */
export async function viewDraftReview(
  _: Viewer,
  id: string,
  at: string,
  position: CommentPosition | null,
): Promise<DraftReviewView | null> {
  const open = await openDraft(id);
  if (!open) return null;
  const { data } = readDraft(open);
  const title = dataAt(data, ["title"]);
  return {
    ...{ id, title: typeof title === "string" ? title : open.draft.scenarioId, version: open.state.version },
    ...{ links: await linksOf(id), comments: await viewComments(open), places: placesOfCase(data) },
    at: thingAt(data, at)?.path.join(".") ?? "",
    position,
    played: catalog().entries.has(open.draft.scenarioId) ? open.draft.scenarioId : null,
  };
}

async function linksOf(draft: string): Promise<ReviewLinkView[]> {
  const links = await store().reviewLinks.of(draft);
  const names = await store().people.names(links.map(({ by }) => by));
  return Promise.all(
    links.map(async (link) => ({
      ...{ id: link.id, name: link.name, madeAt: link.madeAt, expiresAt: link.expiresAt },
      ...{ by: names.get(link.by) ?? null, state: await reviewLinkState(store(), link), said: await store().comments.saidBy(link.id) },
    })),
  );
}
