import { textAt } from "~/engine/machine/first-that-holds";
import { begin } from "~/engine/play/begin";
import { draw } from "~/engine/play/draw";
import { fill } from "~/engine/scenario/fill";
import { viewLimits } from "~/engine/show/limits-view";
import { levelToPlay } from "~/services/career/level-to-play.server";
import { nextSeed, ownAttemptsAt } from "~/services/career/next-seed.server";
import { catalog } from "~/services/catalog/catalog.server";
import { currentRules } from "~/services/catalog/rules-of-attempt.server";
import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { BriefingView } from "~/views/briefing";
import { practiceOf, toScenarioCard } from "./scenario-cards.server";

/** The briefing of the attempt that this seed would start, or the next one where none is asked for, or null if there is no such scenario or it is locked. */
export async function viewBriefing(viewer: Viewer, scenarioId: string, locale: string, asked?: number): Promise<BriefingView | null> {
  const entry = catalog().entries.get(scenarioId);
  if (!entry) return null;
  const attempts = await store().attempts.summaries({ subject: viewer.subject });
  const practice = await practiceOf(viewer, attempts);
  const { level } = levelToPlay(viewer, entry.scenario, practice);
  const current = level && (await currentRules(scenarioId, level, locale));
  if (!current) return null;
  const { rules } = current;
  const seed = asked ?? nextSeed(viewer.subject, scenarioId, ownAttemptsAt(attempts, scenarioId).length);
  const { facts, surface } = draw(rules.scenario, level, seed);
  const { position } = begin(rules, facts);
  const say = (text: string) => fill(text, rules.scenario, position.facts, surface, locale);
  const { customer, currency } = rules.scenario;
  return {
    card: toScenarioCard(viewer, entry, practice, locale),
    currency,
    customer: {
      name: say(customer.name),
      mood: position.mood,
      asks: say(textAt(rules, customer.asks, position) ?? ""),
      file: customer.file.map(({ label, text }) => ({ label, text: say(text) })),
    },
    limits: viewLimits(rules, position, position),
    seed,
    modes: ["coached", "solo"],
    hasBreak: rules.scenario.break !== undefined,
  };
}
