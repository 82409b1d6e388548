import { drawSurface } from "~/engine/play/draw";
import { fill } from "~/engine/scenario/fill";
import type { AttemptSummary } from "~/store/attempts";
import { type Played, playedScenario } from "./played-scenario.server";
import { translationFor } from "./translation-for.server";

/** The title that a case had when it was played, in the reader's language where it has that, and its code; the scenario's id where nothing is known of it any more. */
export async function playedTitle(
  head: Played & Pick<AttemptSummary["head"], "variant" | "seed">,
  locale: string,
): Promise<{ title: string; code?: string }> {
  const scenario = await playedScenario(head);
  if (!scenario) return { title: head.scenarioId };
  const title = translationFor(locale, head, scenario)?.title ?? scenario.title;
  // What a title may name was drawn with the attempt, and is drawn again, since a list does not hold it.
  const facts = scenario.variants[head.variant]?.facts ?? {};
  return {
    title: fill(title, scenario, facts, drawSurface(scenario, head.seed), locale),
    ...(scenario.code !== undefined && { code: scenario.code }),
  };
}
