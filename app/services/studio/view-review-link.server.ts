import type { ReviewLink } from "~/store/documents";
import { store } from "~/store/open.server";
import { thingAt } from "~/studio/form/thing-at";
import { toCaseScript } from "~/studio/script/case-script";
import { dataAt } from "~/studio/text/data";
import type { ClosedReason, ExpertPlace, ExpertView } from "~/views/studio-review";
import { placesOfCase, placesOfPlay } from "./comment-options";
import { openDraft } from "./draft-log.server";
import { readDraft } from "./draft-reading.server";
import { openReviewLink } from "./review-link.server";
import type { TryQuery } from "./try-play.server";
import { viewComments } from "./view-comments.server";
import { viewTry } from "./view-try.server";

/** What someone sees by a link of this token, with a play or the script where that is looked at; or why they see nothing. */
export async function viewReviewLink(
  token: string,
  { view, at, query }: { view: ExpertPlace; at: string; query: TryQuery },
): Promise<{ shown: ExpertView } | { closed: ClosedReason }> {
  const opened = await openReviewLink(store(), token);
  if (opened.kind === "closed") return { closed: opened.reason };
  const open = await openDraft(opened.link.draft);
  if (!open) return { closed: "ended" };
  const { data } = readDraft(open);
  const words = (field: string) => {
    const found = dataAt(data, [field]);
    return typeof found === "string" ? found : "";
  };
  const play = view === "try" ? ((await viewTry(open.draft.id, query))?.play ?? null) : null;
  const { name, by, expiresAt } = opened.link;
  const shown: ExpertView = {
    ...{ title: words("title") || open.draft.scenarioId, summary: words("summary"), name, expiresAt },
    by: (await store().people.names([by])).get(by) ?? null,
    comments: await viewComments(open),
    places: play ? placesOfPlay(data, play) : placesOfCase(data),
    ...{ at: thingAt(data, at)?.path.join(".") ?? "", play, script: view === "read" ? toCaseScript(data) : null },
  };
  return { shown };
}

/** The link of a token, for a form that was sent by it; null where it lets nobody in. */
export async function linkOfToken(token: string): Promise<ReviewLink | null> {
  const opened = await openReviewLink(store(), token);
  return opened.kind === "open" ? opened.link : null;
}
