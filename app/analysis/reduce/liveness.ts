import { byKind } from "~/engine/count/money";
import type { Rules } from "~/engine/play/rules";
import { givenBy } from "~/engine/scenario/choice";
import { STEP_AWAY } from "~/engine/scenario/names";
import { type IsLive, namesRead, type Reads, toIsLive } from "./reads";
import { reaching, type Seasons, type Situations } from "./seasons";

/** What is still worth remembering at a situation, by name, in a fixed order. */
export interface LiveNames {
  known: string[];
  opened: string[];
  /** Choices that can be met again, and are then gone, or said again. */
  offered: string[];
  /** Choices that are only asked for; those of one company stand for each other. */
  asked: string[][];
  /** Steps of which it is asked whether they are done, and those that can still be done, so that being late for them matters. */
  marks: { name: string; done: boolean; late: boolean }[];
  /** Facts that a choice can change. */
  facts: string[];
  stock: string[];
  /** Authorities of which more can be given, and those of which it is only asked how much was. */
  given: string[];
  compared: string[];
  hasMood: boolean;
}

/** Says what is worth remembering, for a season and a situation. docs/analysis.md says why nothing that matters is dropped. */
export function toLiveAt(
  rules: Rules,
  seasons: Seasons,
  reads: Reads,
  withWords: boolean,
): (season: number, situation: number) => LiveNames {
  const bySeason = new Map<number, (situation: number) => LiveNames>();
  const asked = namesRead(reads, "said");
  return (season, situation) => {
    const known = bySeason.get(season) ?? liveIn(rules, seasons, seasons.at(season), reads, asked, withWords);
    bySeason.set(season, known);
    return known(situation);
  };
}

function liveIn(
  rules: Rules,
  { index }: Seasons,
  situations: Situations,
  reads: Reads,
  saidNames: readonly string[],
  withWords: boolean,
): (situation: number) => LiveNames {
  const { scenario, moves } = rules;
  const isLive: IsLive = toIsLive(reads, situations);
  const offeredAt = new Map<string, number[]>();
  const doneAt = new Map<string, number[]>();
  const givenAt = new Map<string, number[]>();
  const moneyAt = byKind((): number[] => []);
  for (const [situation, list] of moves) {
    const at = index.get(situation) ?? 0;
    for (const { name, choice } of list) {
      if (name === STEP_AWAY) continue;
      push(offeredAt, name, at);
      if (choice.again || !situations.spent.has(name))
        for (const { does } of [choice, ...(choice.then ?? [])]) for (const step of does ?? []) push(doneAt, step, at);
      const gives = givenBy(choice);
      if (!gives) continue;
      push(givenAt, gives.authority, at);
      const kind = rules.settled.get(gives.authority);
      if (kind) moneyAt[kind].push(at);
    }
  }
  const reach = (found: Map<string, number[]>) => new Map([...found].map(([name, at]) => [name, reaching(at, situations.back)]));
  const [offered, done, given] = [reach(offeredAt), reach(doneAt), reach(givenAt)];
  const money = byKind((kind) => reaching(moneyAt[kind], situations.back));
  const stocked = Object.entries(scenario.resources).flatMap(([name, { stock }]) => (stock === undefined ? [] : [name]));
  const [knownNames, openedNames] = [namesRead(reads, "knows"), namesRead(reads, "opened")];
  const stepNames = Object.keys(scenario.process);
  const authorities = Object.keys(scenario.authority);
  // A limit is shown with what was given under it.
  const isGiven = (name: string, at: number) => {
    const kind = rules.settled.get(name);
    return withWords || given.get(name)?.has(at) === true || (kind !== undefined && money[kind].has(at));
  };
  const byPlace = new Map<number, LiveNames>();
  const liveAt = (at: number): LiveNames => {
    const isOffered = (name: string) => offered.get(name)?.has(at) === true;
    const companies = new Map<string, string[]>();
    for (const name of saidNames)
      if (!isOffered(name) && isLive("said", name, at)) push(companies, reads.company.get(name) ?? `alone ${name}`, name);
    return {
      known: knownNames.filter((name) => isLive("knows", name, at)),
      opened: openedNames.filter((name) => isLive("opened", name, at)),
      offered: [...offered.keys()].filter(isOffered),
      asked: [...companies.values()],
      marks: stepNames
        .map((name) => ({ name, done: withWords || isLive("done", name, at), late: withWords || done.get(name)?.has(at) === true }))
        .filter((mark) => mark.done || mark.late),
      facts: reads.changing.filter((name) => withWords || isLive("fact", name, at)),
      stock: stocked.filter((name) => withWords || isLive("left", name, at)),
      given: authorities.filter((name) => isGiven(name, at)),
      compared: authorities.filter((name) => !isGiven(name, at) && isLive("given", name, at)),
      hasMood: isLive("mood", "", at),
    };
  };
  return (at) => {
    const known = byPlace.get(at) ?? liveAt(at);
    byPlace.set(at, known);
    return known;
  };
}

function push<T>(map: Map<string, T[]>, name: string, found: T): void {
  const list = map.get(name);
  if (list) list.push(found);
  else map.set(name, [found]);
}
