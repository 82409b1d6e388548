import { limitsOf } from "~/engine/limits/schema";
import { drawable } from "~/engine/play/draw";
import { toRules } from "~/engine/play/rules";
import type { Scenario } from "~/engine/scenario/schema";
import { levelsOf } from "~/engine/scoring/test-line";
import { catalog } from "~/services/catalog/catalog.server";
import type { ReadView } from "~/views/studio-read";
import { openDraft } from "./draft-log.server";
import { readDraft } from "./draft-reading.server";
import { readingWork } from "./reading-work.server";
import { toCompared, toScript } from "./to-script";

/** What is asked for: one line in every variant at a level, or the plays that show every word. */
export interface ReadQuery {
  show: string;
  level: string;
  line: string;
  locale: string;
}

/** How long a page waits for the plays before it says how far they are. */
const PATIENCE_MS = 1500;

/** A draft as scripts to be read; null where there is no draft of this id. */
export async function viewRead(id: string, query: ReadQuery): Promise<ReadView | null> {
  const open = await openDraft(id);
  if (!open) return null;
  const { scenario, problems } = readDraft(open);
  const about = { id, title: scenario?.title ?? open.draft.scenarioId, problems: problems.length };
  const nothing = { ...about, show: "lines", level: "", levels: [], lines: [], line: "", scripts: [], words: null } as const;
  if (!scenario) return nothing;
  if (query.show !== "words") return { ...nothing, ...inEachVariant(scenario, query) };
  const { found, readings } = await readingWork(id, open.state.version, scenario, query.locale, PATIENCE_MS);
  const shared = catalog();
  const scripts = (readings?.plays ?? []).map(({ level, variant, line }) =>
    toScript(toRules(scenario, limitsOf(shared.limits, level), shared.model), variant, line, query.locale),
  );
  const words = {
    ...{ isDone: readings !== null, found, atLeast: readings?.atLeast ?? 0 },
    ...{ untold: readings?.unshown ?? [], isComplete: readings?.isComplete ?? false },
  };
  return { ...nothing, show: "words", scripts, words };
}

function inEachVariant(scenario: Scenario, query: ReadQuery): Pick<ReadView, "level" | "levels" | "lines" | "line" | "scripts"> {
  const { limits, model } = catalog();
  const { levels } = scenario;
  const level = levels.find((one) => one === query.level) ?? levels[0];
  if (level === undefined) return { level: "", levels, lines: [], line: "", scripts: [] };
  const lines = Object.entries(scenario.tests).flatMap(([name, test]) => (levelsOf(scenario, test).includes(level) ? [name] : []));
  const line = lines.find((name) => name === query.line) ?? lines[0] ?? "";
  const test = scenario.tests[line];
  const rules = toRules(scenario, limitsOf(limits, level), model);
  const variants = [...drawable(scenario, level, false), ...drawable(scenario, level, true)];
  // What the line was written for comes first: the others are compared with it.
  const ordered = [...variants.filter((name) => name === test?.variant), ...variants.filter((name) => name !== test?.variant)];
  const scripts = test ? toCompared(ordered.map((variant) => toScript(rules, variant, test.choices, query.locale))) : [];
  return { level, levels, lines, line, scripts };
}
