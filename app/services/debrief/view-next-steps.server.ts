import type { Evidence } from "~/engine/career/evidence";
import { practiceEffect } from "~/engine/career/practice-effect";
import { levelToPlay } from "~/services/career/level-to-play.server";
import { catalog } from "~/services/catalog/catalog.server";
import { type Practice, practiceOf, toScenarioCards } from "~/services/home/scenario-cards.server";
import { suggestionFor } from "~/services/home/suggestion.server";
import type { Viewer } from "~/services/viewer";
import type { AttemptSummary } from "~/store/attempts";
import { store } from "~/store/open.server";
import type { NextStepsView } from "~/views/next-steps";
import type { ScenarioCard } from "~/views/scenario";

/** What an ended attempt of the viewer's moved, as it stood when it ended, and what to play next, as it stands now. */
export async function viewNextSteps(viewer: Viewer, attemptId: string, locale: string): Promise<NextStepsView> {
  const attempts = await store().attempts.summaries({ subject: viewer.subject });
  const practice = await practiceOf(viewer, attempts);
  const { evidence, examined } = practice;
  const cards = toScenarioCards(viewer, practice, locale);
  const own = attempts.find(({ head }) => head.id === attemptId);
  const play = own && evidence.find((one) => isOf(one, own));
  const before = own && play ? evidence.filter((one) => one !== play && one.at <= endOf(own)) : [];
  const gate = Object.values(catalog().career?.gates ?? {}).find(({ from }) => from === viewer.level) ?? null;
  const scenarioId = own?.head.scenarioId;
  return {
    next: suggestionFor(viewer, cards, evidence),
    effect: play ? practiceEffect(gate, before, play) : null,
    opens: gate?.opens ?? null,
    ...locksMoved(viewer, cards, { before, examined }, play),
    attemptsHere: attempts.filter(({ head }) => head.scenarioId === scenarioId && head.mode !== "gate").length,
  };
}

/** Whether this is what the attempt is worth as evidence; what was played on is worth nothing. */
function isOf({ scenarioId, variant, at }: Evidence, own: AttemptSummary): boolean {
  return !own.head.playedOnFrom && scenarioId === own.head.scenarioId && variant === own.head.variant && at === endOf(own);
}

function endOf({ head, seal }: AttemptSummary): string {
  return seal?.at ?? head.startedAt;
}

/** The cases whose locks a play opened or loosened. */
function locksMoved(
  viewer: Viewer,
  cards: readonly ScenarioCard[],
  { before, examined }: { before: readonly Evidence[] } & Pick<Practice, "examined">,
  play: Evidence | undefined,
): Pick<NextStepsView, "opened" | "closer"> {
  const opened: NextStepsView["opened"] = [];
  const closer: NextStepsView["closer"] = [];
  if (!play) return { opened, closer };
  for (const card of cards) {
    const { id, title } = card;
    const { lock: was } = levelToPlay(viewer, card, { evidence: before, examined });
    if (!was || !("passes" in was)) continue;
    const { lock: is } = levelToPlay(viewer, card, { evidence: [...before, play], examined });
    if (!is) opened.push({ id, title });
    else if ("passes" in is && is.passes < was.passes) closer.push({ id, title, passes: is.passes });
  }
  return { opened, closer };
}
