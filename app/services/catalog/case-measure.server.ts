import { type LevelId, limitsOf } from "~/engine/limits/schema";
import { drawSurface } from "~/engine/play/draw";
import { toEntries } from "~/engine/play/entries";
import { ReplayError } from "~/engine/play/replay";
import { toRules } from "~/engine/play/rules";
import type { Scenario } from "~/engine/scenario/schema";
import { type CaseSize, caseSize } from "~/engine/show/case-size";
import { Cache } from "~/process/cache";
import type { CaseMeasure } from "~/views/scenario";
import { catalog } from "./catalog.server";
import type { Entry } from "./read-scenario.server";

const kept = new Cache<CaseMeasure | "none">(500);

/** Most demands of a case that counts as one of three, and as two of three: so that each third of the shipped cases has one mark. */
const EASY = 17;
const MIDDLING = 21;

/**
 * How long and how hard a case is at a level, by the first of its author's lines that stand for good play there; null where it has none. Measured once for each version: what it is
 * made from changes with the version alone.
 */
export function caseMeasure(entry: Entry, level: LevelId): CaseMeasure | null {
  const { versions } = catalog();
  const key = [entry.version.hash, versions.limits.hash, versions.model.hash, level].join(" ");
  const found = kept.remember(key, () => measure(entry.scenario, level) ?? "none");
  return found === "none" ? null : found;
}

function measure(scenario: Scenario, level: LevelId): CaseMeasure | null {
  const { limits, model } = catalog();
  const rules = toRules(scenario, limitsOf(limits, level), model);
  const surface = drawSurface(scenario, 0);
  for (const { role, pass, level: only, variant, choices } of Object.values(scenario.tests)) {
    const facts = scenario.variants[variant ?? ""]?.facts;
    const stands = role === "best" || (role === undefined && pass === true);
    if (!stands || !facts || (only !== undefined && only !== level)) continue;
    const size = unlessUnplayable(() => caseSize(rules, facts, toEntries(choices), surface));
    if (size) return { ...size, difficulty: difficultyOf(size) };
  }
  return null;
}

function difficultyOf({ demands }: CaseSize): CaseMeasure["difficulty"] {
  const all = Object.values(demands).reduce((sum, one) => sum + one, 0);
  if (all <= EASY) return 1;
  return all <= MIDDLING ? 2 : 3;
}

/** A line that is played at another level, or that the file no longer keeps, measures nothing here. */
function unlessUnplayable(size: () => CaseSize): CaseSize | null {
  try {
    return size();
  } catch (error) {
    if (error instanceof ReplayError) return null;
    throw error;
  }
}
