import type { Evidence } from "~/engine/career/evidence";
import { lockOf, playableLevel } from "~/engine/career/scenario-lock";
import type { LevelId } from "~/engine/limits/schema";
import { drawSurface } from "~/engine/play/draw";
import { fill } from "~/engine/scenario/fill";
import type { Scenario } from "~/engine/scenario/schema";
import { localise } from "~/engine/scenario/text";
import { evidenceOf } from "~/services/career/evidence.server";
import { catalog } from "~/services/catalog/catalog.server";
import { ladder } from "~/services/catalog/ladder.server";
import type { Entry } from "~/services/catalog/read-scenario.server";
import { subjectOf } from "~/services/viewer";
import type { AttemptSummary } from "~/store/attempts";
import { store } from "~/store/open.server";
import type { Person } from "~/store/port";
import type { AttemptCard } from "~/views/attempt";
import type { PersonView } from "~/views/person";
import type { ScenarioCard } from "~/views/scenario";

/** The person behind a signed cookie. The cookie outlives the data folder only where somebody deleted it. */
export async function personOf(personId: string): Promise<Person> {
  const person = await store().people.get(personId);
  if (!person) throw new UnknownPersonError(personId);
  return person;
}

class UnknownPersonError extends Error {
  constructor(personId: string) {
    super(`no person \`${personId}\` in the store`);
  }
}

export function toPersonView({ name, level }: Person): PersonView {
  return { name, level };
}

/** At which level this person plays the scenario, or null while it is locked for them. */
export async function openLevel(person: Person, { scenario }: Entry): Promise<LevelId | null> {
  const opens = catalog().career?.opens[scenario.id];
  const evidence = opens ? await evidenceOf(subjectOf(person)) : [];
  return lockOf(ladder(), scenario.levels, person.level, opens, evidence) ? null : playableLevel(ladder(), scenario.levels, person.level);
}

/** A scenario as the library shows it to a person at a level, with what they did in it. */
export function toCard(
  entry: Entry,
  level: LevelId,
  attempts: readonly AttemptSummary[],
  locale: string,
  evidence: readonly Evidence[],
): ScenarioCard {
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
    locked: lockOf(ladder(), scenario.levels, level, catalog().career?.opens[scenario.id], evidence),
    best,
    plays: own.length,
  };
}

/** All cards: what is open first, each in the order of the levels and codes. */
export async function allCards(person: Person, attempts: readonly AttemptSummary[], locale: string): Promise<ScenarioCard[]> {
  const evidence = await evidenceOf(subjectOf(person));
  const cards = [...catalog().entries.values()].map((entry) => toCard(entry, person.level, attempts, locale, evidence));
  const order = ({ locked, code, id }: ScenarioCard) => `${locked ? 1 : 0} ${code ?? "~"} ${id}`;
  return cards.sort((one, other) => (order(one) < order(other) ? -1 : 1));
}

export function toAttemptCard({ head, turns, seal }: AttemptSummary, locale: string): AttemptCard {
  const entry = catalog().entries.get(head.scenarioId);
  const title = entry?.translations.get(locale)?.words.title ?? entry?.scenario.title ?? head.scenarioId;
  return {
    id: head.id,
    scenarioId: head.scenarioId,
    title: entry ? titleOf(entry.scenario, title, head, locale) : title,
    ...(entry?.scenario.code !== undefined && { code: entry.scenario.code }),
    mode: head.mode,
    level: head.level,
    startedAt: head.startedAt,
    turns,
    seed: head.seed,
    seal: seal && { total: seal.total, passed: seal.passed },
    playedOn: head.playedOnFrom !== undefined,
  };
}

/** What a title may name was drawn with the attempt, and is drawn again, since a summary does not hold it. */
function titleOf(scenario: Scenario, title: string, { variant, seed }: AttemptSummary["head"], locale: string): string {
  return fill(title, scenario, scenario.variants[variant]?.facts ?? {}, drawSurface(scenario, seed), locale);
}
