import type { Evidence } from "~/engine/career/evidence";
import { localise } from "~/engine/scenario/text";
import { levelToPlay } from "~/services/career/level-to-play.server";
import { catalog } from "~/services/catalog/catalog.server";
import type { Entry } from "~/services/catalog/read-scenario.server";
import type { Viewer } from "~/services/viewer";
import type { AttemptSummary } from "~/store/attempts";
import type { ScenarioCard } from "~/views/scenario";

/** What somebody has played, as the page has read it. */
export interface Practice {
  attempts: readonly AttemptSummary[];
  evidence: readonly Evidence[];
}

/** A scenario as the library shows it to the viewer, with what they did in it. */
export function toScenarioCard(viewer: Viewer, entry: Entry, { attempts, evidence }: Practice, locale: string): ScenarioCard {
  const words = entry.translations.get(locale)?.words;
  const scenario = words ? localise(entry.scenario, words) : entry.scenario;
  const own = attempts.filter(({ head }) => head.scenarioId === scenario.id && !head.playedOnFrom && head.mode !== "gate");
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
    par: scenario.par,
    locked: levelToPlay(viewer, scenario, evidence).lock,
    best,
    plays: own.length,
  };
}

/** All cards: what is open first, each in the order of the levels and codes. */
export function toScenarioCards(viewer: Viewer, practice: Practice, locale: string): ScenarioCard[] {
  const cards = [...catalog().entries.values()].map((entry) => toScenarioCard(viewer, entry, practice, locale));
  const order = ({ locked, code, id }: ScenarioCard) => `${locked ? 1 : 0} ${code ?? "~"} ${id}`;
  return cards.sort((one, other) => (order(one) < order(other) ? -1 : 1));
}
