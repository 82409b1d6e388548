import { limitsOf } from "~/engine/limits/schema";
import { draw, drawable } from "~/engine/play/draw";
import { toRules } from "~/engine/play/rules";
import { runTestLine } from "~/engine/scoring/test-line";
import { beginSitting } from "~/services/career/begin-sitting.server";
import { careerRecord } from "~/services/career/career-record.server";
import { gapsAtGate } from "~/services/career/gaps-at-gate.server";
import { gateByName } from "~/services/career/gate-by-name.server";
import { catalog } from "~/services/catalog/catalog.server";
import { playLine } from "~/services/operate/play-line.server";
import { nextAttempt } from "~/services/play/next-attempt.server";
import { startAttempt } from "~/services/play/start-attempt.server";
import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";

/** Of a scenario's own test lines the one that does best in a variant at a level, played to its end; null where none ends. */
export function bestTestLine(scenarioId: string, variant: string, level: string): { choices: string[]; passes: boolean } | null {
  const { entries, limits, model } = catalog();
  const scenario = entries.get(scenarioId)?.scenario;
  if (!scenario) return null;
  const rules = toRules(scenario, limitsOf(limits, level), model);
  const ended = Object.values(scenario.tests)
    .filter((test) => (test.level ?? level) === level && (test.variant ?? variant) === variant)
    .flatMap((test) => {
      const [{ score } = { score: null }] = runTestLine(rules, { ...test, variant });
      return score ? [{ choices: test.choices, passes: score.passed, total: score.total }] : [];
    });
  return ended.sort((one, other) => Number(other.passes) - Number(one.passes) || other.total - one.total)[0] ?? null;
}

/** Plays a whole sitting as well as the scenarios' own lines can, and gives its id. */
export async function sit(viewer: Viewer, gate: string, kind: "gate" | "baseline"): Promise<string> {
  const begun = await beginSitting(viewer, gate, kind);
  if (begun.kind !== "begun") throw new Error(`the ${kind} is ${begun.kind}`);
  for (let id = await nextAttempt(viewer, begun.sittingId); id !== null; id = await nextAttempt(viewer, begun.sittingId)) {
    const head = (await store().attempts.get(id))?.head;
    const line = head && bestTestLine(head.scenarioId, head.variant, head.level);
    if (!line) throw new Error(`no line ends in ${head?.scenarioId}/${head?.variant}`);
    await playLine(viewer, id, line.choices);
  }
  return begun.sittingId;
}

/** Passes one fresh practice variant of each competency in which the gate still misses something, and says whether it misses nothing more. */
export async function practiseFor(viewer: Viewer, name: string): Promise<boolean> {
  const gate = gateByName(name);
  if (!gate) throw new Error(`there is no gate ${name}`);
  const { level } = viewer;
  const record = await careerRecord(viewer);
  const gaps = gapsAtGate(viewer, name, gate, record);
  for (const gap of gaps) {
    if (!("competency" in gap)) continue;
    const fresh = [...catalog().entries.values()]
      .map(({ scenario }) => scenario)
      .filter(({ levels, competency }) => levels.includes(level) && competency === gap.competency)
      .flatMap((scenario) => drawable(scenario, level, false).map((variant) => ({ scenario, variant })))
      .filter(({ scenario, variant }) => !record.evidence.some((met) => met.scenarioId === scenario.id && met.variant === variant));
    for (const { scenario, variant } of fresh) {
      const line = bestTestLine(scenario.id, variant, level);
      const seed = Array.from({ length: 10_000 }, (_, one) => one).find((one) => draw(scenario, level, one).variant === variant) ?? 0;
      const started = line?.passes ? await startAttempt(viewer, { scenarioId: scenario.id, mode: "solo", seed }) : null;
      if (!line || !started || !("attemptId" in started)) continue;
      await playLine(viewer, started.attemptId, line.choices);
      break;
    }
  }
  return gapsAtGate(viewer, name, gate, await careerRecord(viewer)).length === 0;
}
