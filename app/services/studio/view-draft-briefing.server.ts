import type { Model } from "~/engine/count/model";
import { type LimitsFile, limitsOf } from "~/engine/limits/schema";
import { textAt, valueAt } from "~/engine/machine/first-that-holds";
import { begin } from "~/engine/play/begin";
import { drawable, drawSurface } from "~/engine/play/draw";
import { type Rules, toRules } from "~/engine/play/rules";
import { valuesOf } from "~/engine/scenario/conditional-value";
import { fill } from "~/engine/scenario/fill";
import type { Scenario } from "~/engine/scenario/schema";
import { viewLimits } from "~/engine/show/limits-view";
import { catalog } from "~/services/catalog/catalog.server";
import type { BriefingTell, DraftBriefing } from "~/views/studio-briefing";
import { openDraft } from "./draft-log.server";
import { readDraft } from "./draft-reading.server";

/** What is asked for: the level and the variant that are looked at. */
export interface BriefingQuery {
  level: string;
  variant: string;
  locale: string;
}

type Shown = NonNullable<DraftBriefing["briefing"]>;

/** A draft's briefing as a trainee would read it; null where there is no draft of this id. */
export async function viewDraftBriefing(id: string, query: BriefingQuery): Promise<DraftBriefing | null> {
  const open = await openDraft(id);
  if (!open) return null;
  const { scenario } = readDraft(open);
  const nothing = { ...{ id, title: open.draft.scenarioId, summary: "", level: "", levels: [], variant: "", variants: [] } };
  const found = scenario && toBriefing(scenario, query, catalog());
  return found ? { ...nothing, ...found } : { ...nothing, briefing: null, tells: [], steps: [], resources: [] };
}

/** The briefing of a case at a level and in a variant, what tells the other variants from it, and what it leaves out; null where the case has no level. */
export function toBriefing(
  scenario: Scenario,
  query: BriefingQuery,
  shared: { limits: LimitsFile; model: Model },
): Omit<DraftBriefing, "id"> | null {
  const level = scenario.levels.find((one) => one === query.level) ?? scenario.levels[0];
  if (level === undefined) return null;
  const rules = toRules(scenario, limitsOf(shared.limits, level), shared.model);
  const variants = [...drawable(scenario, level, false), ...drawable(scenario, level, true)];
  const variant = variants.find((one) => one === query.variant) ?? variants[0] ?? "";
  const shownIn = (name: string) => toShown(rules, name, query.locale);
  const briefing = shownIn(variant);
  const others = variants.filter((name) => name !== variant).map((name) => ({ name, shown: shownIn(name) }));
  const tells = whats.flatMap(({ what, of }) => {
    const apart = others.filter(({ shown }) => JSON.stringify(of(shown)) !== JSON.stringify(of(briefing))).map(({ name }) => name);
    return apart.length === 0 ? [] : [{ what, variants: apart }];
  });
  return {
    title: scenario.title,
    summary: scenario.summary,
    level,
    levels: scenario.levels,
    variant,
    variants,
    briefing,
    tells,
    ...toListed(rules, variant),
  };
}

const whats: readonly { what: BriefingTell; of: (shown: Shown) => unknown }[] = [
  { what: "mood", of: ({ customer }) => customer.mood },
  { what: "asks", of: ({ customer }) => customer.asks },
  { what: "file", of: ({ customer }) => customer.file },
  { what: "authority", of: ({ limits }) => limits.authority },
  { what: "process", of: ({ limits }) => limits.process },
  { what: "resources", of: ({ limits }) => limits.resources },
];

function toShown(rules: Rules, variant: string, locale: string): Shown {
  const { scenario } = rules;
  const { customer, currency } = scenario;
  const { position } = begin(rules, scenario.variants[variant]?.facts ?? {});
  const surface = drawSurface(scenario, 1);
  const say = (text: string) => fill(text, scenario, position.facts, surface, locale);
  return {
    currency,
    customer: {
      ...{ name: say(customer.name), mood: position.mood, asks: say(textAt(rules, customer.asks, position) ?? "") },
      file: customer.file.map(({ label, text }) => ({ label, text: say(text) })),
    },
    limits: viewLimits(rules, position, position),
  };
}

/** Every step and resource, listed or not. One that is listed only under a condition can give away what that asks. */
function toListed(rules: Rules, variant: string): Pick<DraftBriefing, "steps" | "resources"> {
  const { scenario } = rules;
  const { position } = begin(rules, scenario.variants[variant]?.facts ?? {});
  return {
    steps: Object.entries(scenario.process).map(([name, { title, listed }]) => ({
      ...{ title, at: `process.${name}`, isListed: valueAt(rules, listed, position) },
      isConditional: valuesOf(listed).some(({ when }) => when !== undefined),
    })),
    resources: Object.entries(scenario.resources).map(([name, { title, when }]) => ({
      ...{ title, at: `resources.${name}`, isListed: rules.test(when)(position), isConditional: when !== undefined },
    })),
  };
}
