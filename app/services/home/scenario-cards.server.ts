import type { Evidence } from "~/engine/career/evidence";
import type { LevelId } from "~/engine/limits/schema";
import { valuesOf } from "~/engine/scenario/conditional-value";
import type { Scenario } from "~/engine/scenario/schema";
import { localise } from "~/engine/scenario/text";
import { evidenceOf } from "~/services/career/evidence.server";
import { type ExaminedCases, examinedCases } from "~/services/career/examined-cases.server";
import { levelToPlay } from "~/services/career/level-to-play.server";
import { caseMeasure } from "~/services/catalog/case-measure.server";
import { catalog } from "~/services/catalog/catalog.server";
import { ladder } from "~/services/catalog/ladder.server";
import type { Entry } from "~/services/catalog/read-scenario.server";
import type { Viewer } from "~/services/viewer";
import type { AttemptSummary } from "~/store/attempts";
import type { ScenarioCard } from "~/views/scenario";
import { isUnderWay } from "./is-under-way";

/** What someone has practised, as the page has read it. */
export interface Practice {
  /** Their attempts at each scenario, without gates and what was played on. */
  byScenario: ReadonlyMap<string, readonly AttemptSummary[]>;
  evidence: readonly Evidence[];
  /** What a sitting closes to practice. */
  examined: ExaminedCases;
}

/** What the viewer has practised, from their attempts. */
export async function practiceOf(viewer: Viewer, attempts: readonly AttemptSummary[]): Promise<Practice> {
  const byScenario = new Map<string, AttemptSummary[]>();
  for (const attempt of attempts) {
    const { scenarioId, playedOnFrom, mode } = attempt.head;
    if (playedOnFrom || mode === "gate") continue;
    const own = byScenario.get(scenarioId);
    if (own) own.push(attempt);
    else byScenario.set(scenarioId, [attempt]);
  }
  return { byScenario, evidence: await evidenceOf(viewer, attempts), examined: await examinedCases(viewer, attempts) };
}

/** A scenario as the library shows it to the viewer, with what they did in it. */
export function toScenarioCard(viewer: Viewer, entry: Entry, practice: Practice, locale: string): ScenarioCard {
  const words = entry.translations.get(locale)?.words;
  const scenario = words ? localise(entry.scenario, words) : entry.scenario;
  const { level, lock } = levelToPlay(viewer, scenario, practice);
  const own = practice.byScenario.get(scenario.id) ?? [];
  const open = own.find((attempt) => isUnderWay(viewer, attempt));
  const ended = own.flatMap(({ seal }) => (seal ? [seal] : []));
  const best = ended.reduce<ScenarioCard["best"]>(
    (most, { total, passed }) =>
      most && ((most.passed && !passed) || (most.passed === passed && most.total >= total)) ? most : { total, passed },
    null,
  );
  return {
    id: scenario.id,
    ...(scenario.code !== undefined && { code: scenario.code }),
    title: scenario.title,
    summary: scenario.summary,
    levels: scenario.levels,
    channel: scenario.channel,
    competency: scenario.competency,
    also: scenario.also,
    // A card is of no variant, so it names the longest.
    par: Math.max(...valuesOf(scenario.par).map(({ is }) => is)),
    measure: caseMeasure(entry, level ?? lowestLevel(scenario)),
    locked: lock,
    best,
    plays: own.length,
    open: open ? { attemptId: open.head.id, mode: open.head.mode, turns: open.turns } : null,
  };
}

/** Where a case is locked, it is measured at the level that it opens at. */
function lowestLevel({ levels }: Pick<Scenario, "levels">): LevelId {
  return ladder().find((name) => levels.includes(name)) ?? levels[0] ?? "";
}

/** All cards: what is open first, each in the order of the levels and codes. */
export function toScenarioCards(viewer: Viewer, practice: Practice, locale: string): ScenarioCard[] {
  const cards = [...catalog().entries.values()].map((entry) => toScenarioCard(viewer, entry, practice, locale));
  const order = ({ locked, code, id }: ScenarioCard) => `${locked ? 1 : 0} ${code ?? "~"} ${id}`;
  return cards.sort((one, other) => (order(one) < order(other) ? -1 : 1));
}
