import { textsAtOpening, textsMet } from "~/analysis/readings/texts-met";
import { type LevelId, limitsOf } from "~/engine/limits/schema";
import { begin } from "~/engine/play/begin";
import { choose } from "~/engine/play/choose";
import { toEntries } from "~/engine/play/entries";
import { replay } from "~/engine/play/replay";
import { type Rules, toRules } from "~/engine/play/rules";
import { givenBy } from "~/engine/scenario/choice";
import { STEP_AWAY, typings } from "~/engine/scenario/names";
import type { Facts, Scenario } from "~/engine/scenario/schema";
import { listReadings } from "~/services/author/list-readings.server";
import { readCatalog } from "~/services/catalog/catalog.server";
import type { Row } from "../row";
import { scenariosDir } from "../shared-files";
import { toPicks } from "../walk-explored";

/** Positions of a variant that are looked at: the command looks at ten times as many. */
const MOST_POSITIONS = 20_000;
/** Plays at random before one gives up. */
const MOST_PLAYS = 1_000;
const MOST_TURNS = 60;

interface Ground {
  rules: Rules;
  facts: Facts;
}

/** How few plays show every word of the shipped cases, beside plays at random. */
export async function* readings(): AsyncGenerator<Row> {
  const { entries, limits, model } = readCatalog(scenariosDir);
  const sums = { plays: 0, atLeast: 0, random: 0, words: 0, seen: 0, cases: 0 };
  for (const { scenario } of entries.values()) {
    const rulesAt = (level: LevelId) => toRules(scenario, limitsOf(limits, level), model);
    const { plays, atLeast } = listReadings({ scenario }, { locale: "en", mostPositions: MOST_POSITIONS, from: { limits, model } });
    const told = new Set(
      plays.flatMap(({ level, variant, line }) => textsOf({ rules: rulesAt(level), facts: scenario.variants[variant]?.facts ?? {} }, line)),
    );
    const random = atRandom(grounds(scenario, rulesAt), told, plays.length);
    sums.plays += plays.length;
    sums.atLeast += atLeast;
    sums.random += random.plays;
    sums.words += told.size;
    sums.seen += random.seen;
    sums.cases += 1;
  }
  const of = `${sums.cases} cases`;
  yield {
    ...{ part: "readings", what: `plays that show every text of ${of}`, value: sums.plays, unit: "plays" },
    ...{ peer: { what: `plays at random until all is seen, ${MOST_PLAYS} a case at most`, value: sums.random } },
    ...{ ratio: sums.plays / sums.random, target: { of: "ratio", atMost: 0.1 } },
  };
  yield {
    ...{ part: "readings", what: `the same beside what no set can go below`, value: sums.plays, unit: "plays" },
    ...{ peer: { what: "one for each way to end", value: sums.atLeast }, ratio: sums.plays / sums.atLeast, target: null },
  };
  yield {
    ...{ part: "readings", what: `texts of ${of} in these plays`, value: sums.words, unit: "texts" },
    ...{ peer: { what: "in as many plays at random", value: sums.seen }, ratio: sums.words / sums.seen, target: null },
  };
}

function grounds(scenario: Scenario, rulesAt: (level: LevelId) => Rules): Ground[] {
  return scenario.levels.flatMap((level) => {
    const rules = rulesAt(level);
    const drawn = Object.values(scenario.variants).filter(({ levels }) => levels?.includes(level) ?? true);
    return drawn.map(({ facts }) => ({ rules, facts }));
  });
}

function textsOf({ rules, facts }: Ground, line: readonly string[]): string[] {
  return textsOfTurns({ rules, facts }, replay(rules, facts, "solo", toEntries(line)).turns);
}

function textsOfTurns({ rules, facts }: Ground, turns: ReturnType<typeof replay>["turns"]): string[] {
  const { position, situation } = begin(rules, facts);
  const spots = turns.map(({ move, path, giving, before, after, situation: at, to }) => ({
    ...{ move, path, giving },
    from: { situation: at, position: before },
    to: { situation: to, position: after },
  }));
  return [...textsAtOpening({ rules, opening: { situation, position } }), ...spots.flatMap((spot) => textsMet({ rules }, spot))];
}

/** Plays at random until all of the texts are seen: how many that took, and how many texts were seen in as many plays as the few are. */
function atRandom(of: readonly Ground[], wanted: ReadonlySet<string>, few: number): { plays: number; seen: number } {
  const pick = toPicks(1);
  const seen = new Set<string>();
  let seenInFew = 0;
  for (let plays = 1; plays <= MOST_PLAYS; plays += 1) {
    const ground = of[pick(of.length)];
    if (!ground) break;
    for (const text of textsOfTurns(ground, playAtRandom(ground, pick))) if (wanted.has(text)) seen.add(text);
    if (plays === few) seenInFew = seen.size;
    if (seen.size === wanted.size) return { plays, seen: plays < few ? seen.size : seenInFew };
  }
  return { plays: MOST_PLAYS, seen: seenInFew };
}

function playAtRandom({ rules, facts }: Ground, pick: (count: number) => number): ReturnType<typeof replay>["turns"] {
  let held = begin(rules, facts);
  const turns: ReturnType<typeof replay>["turns"] = [];
  while (!held.ended && turns.length < MOST_TURNS) {
    const { position, situation } = held;
    const offered = (rules.moves.get(situation) ?? []).filter((move) => move.name !== STEP_AWAY && move.offered(position));
    const move = offered[pick(offered.length)];
    if (!move) break;
    const gives = givenBy(move.choice);
    const amount = gives && gives.amount === undefined ? { amount: 1 + pick(rules.scenario.authority[gives.authority]?.most ?? 1) } : {};
    const typing = move.choice.types ? { typing: typings[pick(typings.length)] ?? "right" } : {};
    const chosen = choose(rules, held, { choice: move.name, ...amount, ...typing }, "solo");
    if (!("turn" in chosen)) break;
    turns.push(chosen.turn);
    held = chosen.held;
  }
  return turns;
}
