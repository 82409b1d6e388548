import { type LevelId, limitsOf } from "~/engine/limits/schema";
import { begin } from "~/engine/play/begin";
import { drawable, drawSurface } from "~/engine/play/draw";
import { toEntries } from "~/engine/play/entries";
import { type Replay, ReplayError, replay } from "~/engine/play/replay";
import { type Rules, toRules } from "~/engine/play/rules";
import type { Scenario } from "~/engine/scenario/schema";
import { score } from "~/engine/scoring/score";
import { view } from "~/engine/show/view";
import { catalog } from "~/services/catalog/catalog.server";
import { lineTo } from "~/services/catalog/line-to.server";
import type { TryView } from "~/views/studio";
import { openDraft } from "./draft-log.server";
import { readDraft } from "./draft-reading.server";

/** What is asked for: a level and a variant, the choices so far, and where to begin when there are none. */
export interface TryQuery {
  level: string;
  variant: string;
  line: string;
  from: string;
}

/** Names of people and places are drawn by it: always the same ones, so that two tries read alike. */
const SEED = 1;
const MOST_POSITIONS = 20_000;

/** A draft as a trainee would play it, with what a trainer may see besides; null where there is no draft of this id. */
export async function viewTry(id: string, query: TryQuery): Promise<TryView | null> {
  const open = await openDraft(id);
  if (!open) return null;
  const { scenario, problems } = readDraft(open);
  const about = { id, title: scenario?.title ?? open.draft.scenarioId };
  if (!scenario) return { ...about, play: null, problems: problems.length };
  const level = scenario.levels.find((one) => one === query.level) ?? scenario.levels[0];
  if (level === undefined) return { ...about, play: null, problems: problems.length };
  const variants = [...drawable(scenario, level, false), ...drawable(scenario, level, true)];
  const variant = variants.find((one) => one === query.variant) ?? variants[0] ?? "";
  return { ...about, problems: 0, play: toPlay(scenario, level, variant, variants, query) };
}

function toPlay(
  scenario: Scenario,
  level: LevelId,
  variant: string,
  variants: string[],
  { line, from }: TryQuery,
): NonNullable<TryView["play"]> {
  const { limits, model } = catalog();
  const rules = toRules(scenario, limitsOf(limits, level), model);
  const facts = scenario.variants[variant]?.facts ?? {};
  const asked = line === "" ? [] : line.split(",");
  const leading = asked.length === 0 && from !== "" ? (lineTo(rules, facts, from, MOST_POSITIONS) ?? []) : asked;
  const { played, choices, stoppedAt } = playUntil(rules, facts, leading);
  const reader = { surface: drawSurface(scenario, SEED), locale: "en", mode: "solo" as const, token: (name: string) => name };
  const shown = view(rules, begin(rules, facts).position, played, reader);
  const { position, situation, ended } = played.held;
  return {
    ...{ level, levels: scenario.levels, variant, variants, line: choices, stoppedAt },
    ...{ messages: shown.conversation, customerName: shown.customer.name, currency: shown.currency, choices: shown.choices },
    ...{ situation, ended, result: ended ? toResult(rules, played) : null },
    inside: {
      ...{ minutes: position.clockMinutes, patience: position.patience, mood: position.mood, known: [...position.known] },
      facts: Object.entries(position.facts).map(([name, value]) => `${name}: ${String(value)}`),
      steps: Object.entries(position.steps).map(([name, mark]) => `${name}: ${mark}`),
      given: Object.entries(position.given).map(([name, sum]) => `${name}: ${sum}`),
    },
  };
}

/** Plays as many of the choices as can be played: after an edit of the draft, a line may no longer lead on. */
function playUntil(rules: Rules, facts: Scenario["variants"][string]["facts"], line: readonly string[]) {
  try {
    return { played: replay(rules, facts, "solo", toEntries(line)), choices: [...line], stoppedAt: null };
  } catch (error) {
    if (!(error instanceof ReplayError)) throw error;
    const choices = line.slice(0, error.turn - 1);
    return { played: replay(rules, facts, "solo", toEntries(choices)), choices, stoppedAt: error.choice };
  }
}

function toResult(rules: Rules, played: Replay): NonNullable<NonNullable<TryView["play"]>["result"]> {
  const { ending, outcome, empathy, total, passed, faults } = score(rules, played);
  const title = rules.scenario.endings[ending]?.title ?? ending;
  return { ending: title, outcome: outcome.score, empathy: empathy.score, total, passed, faults: faults.map(({ fault }) => fault) };
}
