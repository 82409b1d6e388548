import { toGraph } from "~/analysis/graph/graph";
import { type SmallestReadings, smallestReadings } from "~/analysis/readings/smallest-readings";
import { type LevelId, limitsOf } from "~/engine/limits/schema";
import { begin } from "~/engine/play/begin";
import { drawSurface } from "~/engine/play/draw";
import { toEntries } from "~/engine/play/entries";
import { replay } from "~/engine/play/replay";
import { type Rules, toRules } from "~/engine/play/rules";
import type { Facts, Scenario } from "~/engine/scenario/schema";
import { score } from "~/engine/scoring/score";
import { type DebriefView, viewDebrief } from "~/engine/show/debrief";
import { type View, view } from "~/engine/show/view";
import { type Catalog, catalog } from "~/services/catalog/catalog.server";
import type { Entry } from "~/services/catalog/read-scenario.server";

/** One play to read: at which level, with which variant, by which line, and all that its page and its debrief say. */
export interface Reading {
  level: LevelId;
  variant: string;
  line: string[];
  shown: View;
  debrief: DebriefView;
}

/** Plays that together show what a scenario can say, and the texts that none of them shows. */
export interface Readings extends Pick<SmallestReadings, "atLeast" | "isComplete"> {
  plays: Reading[];
  unshown: string[];
}

/** How a case is read: in which words of numbers, how many positions of each variant are looked at, and by which shared files. */
interface ReadingOptions {
  locale: string;
  mostPositions: number;
  from?: Pick<Catalog, "limits" | "model">;
}

/** Few plays of a scenario that together show every text that a play can show, over all of its levels, reserved variants too. */
export function listReadings(entry: Pick<Entry, "scenario">, options: ReadingOptions): Readings {
  const steps = stepReadings(entry.scenario, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps, for whoever has other things to do between them: each yields how many lines were found so far. */
export function* stepReadings(
  scenario: Scenario,
  { locale, mostPositions, from = catalog() }: ReadingOptions,
): Generator<number, Readings> {
  const drawn = scenario.levels.flatMap((level) => {
    const rules = toRules(scenario, limitsOf(from.limits, level), from.model);
    const variants = Object.entries(scenario.variants).filter(([, { levels }]) => levels?.includes(level) ?? true);
    return variants.map(([variant, { facts }]) => ({ level, rules, variant, facts }));
  });
  const grounds = drawn.map(({ rules, facts }) => ({
    rules,
    make: () => toGraph(rules, facts, { most: mostPositions, withWords: true, withDebrief: true }),
  }));
  const { plays, untold, atLeast, isComplete } = yield* smallestReadings(grounds);
  const read: Reading[] = [];
  for (const { ground, line } of plays) {
    const here = drawn[ground];
    if (here) read.push({ level: here.level, variant: here.variant, ...readLine(here.rules, here.facts, line, locale) });
    yield read.length;
  }
  return { plays: read, unshown: untold, atLeast, isComplete };
}

/** What the page and the debrief of a line say. Throws a ReplayError where it cannot be played. */
function readLine(rules: Rules, facts: Facts, line: string[], locale: string): Pick<Reading, "line" | "shown" | "debrief"> {
  const reader = { surface: drawSurface(rules.scenario, 1), locale };
  const played = replay(rules, facts, "solo", toEntries(line));
  const opening = begin(rules, facts).position;
  const shown = view(rules, opening, played, { ...reader, mode: "solo", token: (name) => name });
  return { line, shown, debrief: viewDebrief(rules, opening, played, score(rules, played), reader) };
}
