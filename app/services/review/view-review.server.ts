import { careerRules } from "~/services/career/sitting-rules.server";
import { playedTitle } from "~/services/catalog/played-title.server";
import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { ReviewView } from "~/views/reviews";
import { attemptsToReview } from "./attempts-to-review";
import { mayReview } from "./may-review";
import { sittingWord } from "./sitting-word";
import { viewConversation } from "./view-conversation.server";

/** One sitting to mark: the conversations alone. Null where it is not this reviewer's to mark. */
export async function viewReview(viewer: Viewer, sittingId: string, locale: string): Promise<ReviewView | null> {
  const sitting = await store().sittings.get(sittingId);
  if (!sitting || !mayReview(viewer, sitting)) return null;
  const career = await careerRules(sitting);
  const attempts = await Promise.all(
    attemptsToReview(sitting, career?.gates[sitting.gate]?.review.attempts ?? 0).map(async (id) => {
      const item = sitting.items.find(({ attemptId }) => attemptId === id);
      const versions = { ...sitting.versions, scenario: item?.scenario ?? "" };
      const { title } = item ? await playedTitle({ ...item, versions }, locale) : { title: "" };
      return { id, title, conversation: await viewConversation(id, locale) };
    }),
  );
  return {
    id: sitting.id,
    word: sittingWord(sitting.id),
    attempts,
    scorecard: (career?.scorecard ?? []).map(({ id, title, steps, critical }) => ({ id, title, steps, critical })),
  };
}
