import { toGraph } from "~/analysis/graph/graph";
import { nameOf } from "~/analysis/search/prove";
import { readableTexts, readingLines } from "~/analysis/search/reading-lines";
import { type LevelId, limitsOf } from "~/engine/limits/schema";
import { begin } from "~/engine/play/begin";
import { drawSurface } from "~/engine/play/draw";
import { toEntries } from "~/engine/play/entries";
import { replay } from "~/engine/play/replay";
import { toRules } from "~/engine/play/rules";
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
export interface Readings {
  plays: Reading[];
  unshown: string[];
}

/** Plays of a scenario that together show every text that a play can show, level by level, reserved variants too. */
export function listReadings(
  entry: Pick<Entry, "scenario">,
  { locale, mostPositions, from = catalog() }: { locale: string; mostPositions: number; from?: Pick<Catalog, "limits" | "model"> },
): Readings {
  const { limits, model } = from;
  const { scenario } = entry;
  const reader = { surface: drawSurface(scenario, 1), locale };
  const met = new Set<string>();
  const readable = new Set<string>();
  const plays = scenario.levels.flatMap((level) => {
    const rules = toRules(scenario, limitsOf(limits, level), model);
    for (const text of readableTexts(rules)) readable.add(text);
    const drawn = Object.entries(scenario.variants).filter(([, { levels }]) => levels?.includes(level) ?? true);
    return drawn.flatMap(([variant, { facts }]) =>
      readingLines(toGraph(rules, facts, { most: mostPositions, withWords: true, withDebrief: true }), met).map((way): Reading => {
        const line = way.map(nameOf);
        const played = replay(rules, facts, "solo", toEntries(line));
        const opening = begin(rules, facts).position;
        const shown = view(rules, opening, played, { ...reader, mode: "solo", token: (name) => name });
        return { level, variant, line, shown, debrief: viewDebrief(rules, opening, played, score(rules, played), reader) };
      }),
    );
  });
  return { plays, unshown: [...readable].filter((text) => !met.has(text)) };
}
