import { randomInt } from "node:crypto";
import { begin } from "~/engine/play/begin";
import { draw } from "~/engine/play/draw";
import { fill } from "~/engine/scenario/fill";
import { viewLimits } from "~/engine/show/limits-view";
import { evidenceOf } from "~/services/career/evidence.server";
import { catalog } from "~/services/catalog/catalog.server";
import { currentRules } from "~/services/catalog/rules-of-attempt.server";
import { subjectOf } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { BriefingView } from "~/views/briefing";
import { openLevel, personOf, toCard } from "./scenario-cards.server";

/** The briefing of the attempt that this seed would start, or null where there is no such scenario or it is locked. */
export async function viewBriefing(
  personId: string,
  scenarioId: string,
  locale: string,
  seed = randomInt(1_000_000),
): Promise<BriefingView | null> {
  const person = await personOf(personId);
  const entry = catalog().entries.get(scenarioId);
  const level = entry && (await openLevel(person, entry));
  if (!entry || !level) return null;
  const current = await currentRules(scenarioId, level, locale);
  if (!current) return null;
  const { rules } = current;
  const { facts, surface } = draw(rules.scenario, level, seed);
  const { position } = begin(rules, facts);
  const say = (text: string) => fill(text, rules.scenario, position.facts, surface, locale);
  const { customer, currency } = rules.scenario;
  return {
    card: toCard(
      entry,
      person.level,
      await store().attempts.summaries({ subject: subjectOf(person) }),
      locale,
      await evidenceOf(subjectOf(person)),
    ),
    currency,
    customer: {
      name: say(customer.name),
      mood: customer.mood,
      asks: say(customer.asks),
      file: customer.file.map(({ label, text }) => ({ label, text: say(text) })),
    },
    limits: viewLimits(rules, position),
    seed,
    modes: ["coached", "solo"],
    hasBreak: rules.scenario.break !== undefined,
  };
}
