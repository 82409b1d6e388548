import { drawable } from "~/engine/play/draw";
import { toEntries } from "~/engine/play/entries";
import { replay } from "~/engine/play/replay";
import { mustPass } from "~/engine/scenario/must-pass";
import type { Scenario } from "~/engine/scenario/schema";
import { score } from "~/engine/scoring/score";
import { viewCareer } from "~/services/career/view-career.server";
import { catalog } from "~/services/catalog/catalog.server";
import { clairvoyantLine } from "~/services/judge/judgements.server";
import { playLine } from "~/services/operate/play-line.server";
import { nextAttempt } from "~/services/play/next-attempt.server";
import { startAttempt } from "~/services/play/start-attempt.server";
import type { Viewer } from "~/services/viewer";
import type { StoredAttempt } from "~/store/attempts";
import { store } from "~/store/open.server";
import { rulesAt } from "../scenario/limits";
import { seedFor } from "./line";

const LEVEL = "css1";

/** A case as the app in this process has read it: to read them once more would take seconds. */
function scenarioOf(scenarioId: string): Scenario {
  const scenario = catalog().entries.get(scenarioId)?.scenario;
  if (!scenario) throw new Error(`the app serves no ${scenarioId}`);
  return scenario;
}

/** A line of the scenario's own that passes in this variant, or that fails without a critical fault; null where it has none. */
function ownLine(scenarioId: string, variant: string, passes: boolean): readonly string[] | null {
  const scenario = scenarioOf(scenarioId);
  const rules = rulesAt(scenario, LEVEL);
  const facts = scenario.variants[variant]?.facts ?? {};
  const found = Object.values(scenario.tests)
    .filter((test) => (test.level ?? LEVEL) === LEVEL && mustPass(test) === passes && (test.variant ?? variant) === variant)
    .find(({ choices }) => score(rules, replay(rules, facts, "solo", toEntries(choices))).faults.length === 0);
  return found?.choices ?? null;
}

/** Plays, solo, a variant of this competency that the person has not met. */
async function practise(viewer: Viewer, competency: string): Promise<void> {
  const met = (await store().attempts.summaries({ subject: viewer.subject })).map(({ head }) => `${head.scenarioId} ${head.variant}`);
  for (const { scenario } of catalog().entries.values()) {
    if (scenario.competency !== competency || !scenario.levels.includes(LEVEL)) continue;
    for (const variant of drawable(scenario, LEVEL, false)) {
      const line = met.includes(`${scenario.id} ${variant}`) ? null : ownLine(scenario.id, variant, true);
      const started =
        line && (await startAttempt(viewer, { scenarioId: scenario.id, mode: "solo", seed: seedFor(scenario, LEVEL, variant) }));
      if (!line || !started || !("attemptId" in started)) continue;
      await playLine(viewer, started.attemptId, line);
      return;
    }
  }
  throw new Error(`there is nothing left to practise ${competency} with`);
}

/** A line for what an attempt drew that passes, or that fails without a critical fault: of the scenario's own, or else the best there is. */
export async function lineOf(attempt: StoredAttempt, passes: boolean): Promise<readonly string[]> {
  const { scenarioId, variant } = attempt.head;
  const line = ownLine(scenarioId, variant, passes) ?? (passes ? await clairvoyantLine(attempt) : null);
  if (!line) throw new Error(`${scenarioId} has no line for ${variant}`);
  return line;
}

/** Practises a variant in every competency in which the gate still misses something. */
export async function practiseMissing(viewer: Viewer): Promise<void> {
  const { gate } = await viewCareer(viewer);
  for (const one of gate?.missing ?? []) if ("competency" in one) await practise(viewer, one.competency);
}

/** The attempt of a sitting that is under way, or the next, as it is stored; null where none is left. */
export async function nextOf(viewer: Viewer, sittingId: string): Promise<StoredAttempt | null> {
  const id = await nextAttempt(viewer, sittingId);
  return id === null ? null : store().attempts.get(id);
}

/** Plays what is left of a sitting, or so many of it: a case passes unless its competency is one to `fail`. */
export async function playSitting(viewer: Viewer, sittingId: string, { fail = "", most = 100 } = {}): Promise<void> {
  for (let played = 0; played < most; played += 1) {
    const attempt = await nextOf(viewer, sittingId);
    if (!attempt) return;
    const { id, scenarioId } = attempt.head;
    const line = await lineOf(attempt, scenarioOf(scenarioId).competency !== fail);
    await playLine(viewer, id, line);
  }
}

/** A reviewer's form over HTTP: every mark at this step. */
export function marksOn(html: string, step: number): Record<string, string> {
  const names = [...html.matchAll(/name="(mark [^"]+)"/g)].map(([, name]) => name ?? "");
  if (names.length === 0) throw new Error("the page asks for no marks");
  return Object.fromEntries(names.map((name) => [name, String(step)]));
}
