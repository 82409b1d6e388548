import type { Gate } from "~/engine/career/rules";
import { topOf } from "~/engine/limits/ladder";
import type { LevelId } from "~/engine/limits/schema";
import { draw, drawable } from "~/engine/play/draw";
import { mustPass } from "~/engine/scenario/must-pass";
import type { Scenario } from "~/engine/scenario/schema";
import { keepClock } from "~/process/clock.server";
import { appealSitting } from "~/services/career/appeal-sitting.server";
import { beginSitting } from "~/services/career/begin-sitting.server";
import { careerRecord } from "~/services/career/career-record.server";
import { gapsAtGate } from "~/services/career/gaps-at-gate.server";
import { catalog } from "~/services/catalog/catalog.server";
import { ladder } from "~/services/catalog/ladder.server";
import { isFirstStart } from "~/services/door/first-start.server";
import { clairvoyantLine } from "~/services/judge/judgements.server";
import { nextAttempt } from "~/services/play/next-attempt.server";
import { reflect } from "~/services/play/reflect.server";
import { startAttempt } from "~/services/play/start-attempt.server";
import { reviewIdOf } from "~/services/review/review-id.server";
import { reviewSitting } from "~/services/review/review-sitting.server";
import type { Viewer } from "~/services/viewer";
import type { Sitting } from "~/store/documents";
import { store } from "~/store/open.server";
import { addMember } from "./add-member.server";
import { NEWCOMER, REVIEWS, STORIES, TEAM } from "./demo-cast";
import { playLine } from "./play-line.server";

const DAY = 24 * 60 * 60_000;
/** One sits each day from this one on. */
const FIRST_SITTING = 15;
/** The password of everyone in the demo; the console says so. */
export const DEMO_PASSWORD = "a quiet greenroom";

interface Stage {
  tell: (line: string) => void;
  /** Moves the clock on. */
  pass: (minutes: number) => void;
  /** The first gate of the installation, which the demo is about; null if there is none, and then everyone practises only. */
  gate: (Gate & { name: string }) | null;
}

function firstGate(): Stage["gate"] {
  const [first] = Object.entries(catalog().career?.gates ?? {});
  return first ? { name: first[0], ...first[1] } : null;
}

/** The level that marks and leads in the demo: the one above what the gate opens, or the highest. */
function reviewersLevel(gate: Stage["gate"]): LevelId {
  const levels = ladder();
  return (gate && levels[levels.indexOf(gate.opens) + 1]) ?? topOf(levels);
}

/** Fills an empty data folder with a team of every role and three weeks of history up to `end`, through the same services that pages use. Throws if there are accounts already. */
export async function seedDemo(ends: number, tell: (line: string) => void): Promise<void> {
  if (!(await isFirstStart()))
    throw new Error("this data folder has accounts already: seed another, DATA_DIR=./demo npm run greenroom -- seed");
  const end = ends - (ends % DAY);
  let at = end - 21 * DAY + 8 * 3_600_000;
  keepClock(() => at);
  const gate = firstGate();
  const people = new Map<string, Viewer>();
  for (const { name, mail, role, teams } of TEAM) {
    const level = role === "trainee" ? (gate?.from ?? ladder()[0]) : reviewersLevel(gate);
    const viewer = await addMember({ name, mail, password: DEMO_PASSWORD }, { role, level, teams: [...teams] });
    people.set(name.split(" ")[0] ?? name, viewer);
  }
  const stage: Stage = {
    tell,
    gate,
    pass: (minutes) => {
      at += minutes * 60_000;
    },
  };
  const sitters = Object.entries(STORIES).flatMap(([name, { sits }]) => (sits === "no" ? [] : [{ name, sits }]));
  let seed = 1;
  for (let day = 0; day < 20; day += 1) {
    for (const [name, { well }] of Object.entries(STORIES)) {
      if ((day + name.length) % 3 === 2) continue;
      for (let play = 0; play < 2; play += 1) {
        at = end - (21 - day) * DAY + (9 + play * 2 + name.length / 4) * 3_600_000;
        await practise(viewerOf(people, name), seed, well);
        seed += 1;
      }
    }
    at = end - (21 - day) * DAY + 13 * 3_600_000;
    if (day === 13 || day === 14) for (const { name } of sitters) await practiseMissing(viewerOf(people, name), stage);
    if (day === 2)
      for (const name of Object.keys(STORIES))
        if (name !== NEWCOMER) await sit(viewerOf(people, name), "baseline", (_, played) => (played * 31) % 100 < 70, stage);
    const sitter = sitters[day - FIRST_SITTING];
    if (sitter) await sitGate(viewerOf(people, sitter.name), sitter.sits, stage);
  }
  at = end - DAY + 9 * 3_600_000;
  for (const { whose, by, ready, step, words } of REVIEWS) {
    stage.pass(25);
    await review(people, stage, whose, by, { ready, step, words });
  }
  const failed = (await gateSittings(viewerOf(people, "Lena"), stage)).find(({ kind, passed }) => kind === "gate" && passed === false);
  if (failed)
    await appealSitting(
      viewerOf(people, "Lena"),
      failed.id,
      "In the third case the line went dead while I was reading the board. I would like someone to look at it.",
    );
  at = ends;
  tell(`${TEAM.length} people, ${seed - 1} practice attempts. Everyone's password is “${DEMO_PASSWORD}”; the leader is ${TEAM[0]?.mail}.`);
}

function viewerOf(people: ReadonlyMap<string, Viewer>, name: string): Viewer {
  const viewer = people.get(name);
  if (!viewer) throw new Error(`the demo has no ${name}`);
  return viewer;
}

/** One solo attempt at a scenario of their level: a best line, or one that fails. */
async function practise(viewer: Viewer, seed: number, well: number): Promise<void> {
  const { level } = viewer;
  const open = [...catalog().entries.values()].filter(({ scenario }) => scenario.levels.includes(level));
  const entry = open[(seed * 7) % open.length];
  if (!entry) return;
  const { variant } = draw(entry.scenario, level, seed);
  const line = lineFor(entry.scenario.id, variant, level, (seed * 37) % 100 < well * 100);
  const started = line && (await startAttempt(viewer, { scenarioId: entry.scenario.id, mode: "solo", seed }));
  if (!line || !started || !("attemptId" in started)) return;
  await playLine(viewer, started.attemptId, line);
  if (seed % 2 === 0)
    await reflect(viewer, started.attemptId, { plus: "I asked before I offered.", delta: "I would look at the board sooner." });
}

/** Plays what the gate still asks for: for each pass or day that is missing, a variant they have not met. */
async function practiseMissing(viewer: Viewer, { gate }: Stage): Promise<void> {
  const { level } = viewer;
  if (!gate) return;
  const record = await careerRecord(viewer);
  const { evidence } = record;
  const missing = gapsAtGate(viewer, gate.name, gate, record);
  for (const one of missing) {
    if (!("competency" in one)) continue;
    const fresh = [...catalog().entries.values()]
      .filter(({ scenario }) => scenario.levels.includes(level) && scenario.competency === one.competency)
      .flatMap(({ scenario }) => drawable(scenario, level, false).map((variant) => ({ scenario, variant })))
      .filter(({ scenario, variant }) => !evidence.some((play) => play.scenarioId === scenario.id && play.variant === variant));
    for (const { scenario, variant } of fresh) if (await passed(viewer, scenario, variant)) break;
  }
}

/** Plays a variant by a line that passes; false where it has none, or the scenario is locked. */
async function passed(viewer: Viewer, scenario: Scenario, variant: string): Promise<boolean> {
  const { level } = viewer;
  const line = lineFor(scenario.id, variant, level, true);
  const seed = Array.from({ length: 10_000 }, (_, tried) => tried).find((tried) => draw(scenario, level, tried).variant === variant);
  const started = line && (await startAttempt(viewer, { scenarioId: scenario.id, mode: "solo", seed: seed ?? 0 }));
  if (!line || !started || !("attemptId" in started)) return false;
  await playLine(viewer, started.attemptId, line);
  return true;
}

/** A test line of the scenario's own for this variant: one that must pass, or one that must fail. */
function lineFor(scenarioId: string, variant: string, level: LevelId, passes: boolean): readonly string[] | null {
  const tests = Object.values(catalog().entries.get(scenarioId)?.scenario.tests ?? {});
  const fitting = tests.filter(
    ({ level: at, variant: only, ...test }) =>
      (at === undefined || at === level) && mustPass(test) === passes && (only === variant || (only === undefined && !passes)),
  );
  return fitting[0]?.choices ?? null;
}

/** Someone's sittings at the gate of the demo, newest first. */
async function gateSittings(viewer: Viewer, stage: Stage): Promise<Sitting[]> {
  const { sittings } = await careerRecord(viewer);
  return sittings.filter(({ gate }) => gate === stage.gate?.name);
}

async function sitGate(viewer: Viewer, sits: "fails" | "passes", stage: Stage): Promise<void> {
  const { gate } = stage;
  if (!gate) return;
  const missing = gapsAtGate(viewer, gate.name, gate, await careerRecord(viewer));
  if (missing.length > 0) {
    stage.tell(`${viewer.name} cannot sit the gate yet: ${missing.map((one) => JSON.stringify(one)).join(", ")}`);
    return;
  }
  // Whoever fails does so by one competency, as the gate means it.
  const weak = gate.competencies[1] ?? gate.competencies[0];
  await sit(viewer, "gate", (competency) => sits !== "fails" || competency !== weak, stage);
}

async function sit(
  viewer: Viewer,
  kind: Sitting["kind"],
  passes: (competency: string, played: number) => boolean,
  { tell, pass, gate }: Stage,
): Promise<void> {
  if (!gate) return;
  const begun = await beginSitting(viewer, gate.name, kind);
  if (begun.kind !== "begun") {
    tell(`${viewer.name}: the ${kind} could not begin (${begun.kind})`);
    return;
  }
  for (let played = 0; ; played += 1) {
    const attemptId = await nextAttempt(viewer, begun.sittingId);
    if (attemptId === null) break;
    const attempt = await store().attempts.get(attemptId);
    if (!attempt) throw new Error(`${attemptId} is gone`);
    const { scenarioId, variant, level } = attempt.head;
    const competency = catalog().entries.get(scenarioId)?.scenario.competency ?? "";
    const own = lineFor(scenarioId, variant, level, passes(competency, played)) ?? lineFor(scenarioId, variant, level, true);
    // A case need not have a line for each of its variants: then someone plays who knew which one it is.
    const line = own ?? (await clairvoyantLine(attempt));
    if (!line) throw new Error(`${scenarioId} has no line for ${variant}`);
    pass(8 + ((played * 5) % 7));
    await playLine(viewer, attemptId, line);
  }
}

async function review(
  people: ReadonlyMap<string, Viewer>,
  stage: Stage,
  whose: string,
  by: string,
  { ready, step, words }: { ready: boolean; step: number; words: string },
): Promise<void> {
  const sitting = (await gateSittings(viewerOf(people, whose), stage)).find(({ kind, passed }) => kind === "gate" && passed === true);
  const career = catalog().career;
  if (!sitting || !career) return;
  const lower = (mark: number) => (step > 0 && mark % step === step - 1 ? 1 : 0);
  const markOf = (conversation: number, category: string) => {
    const row = career.scorecard.findIndex(({ id }) => id === category);
    const highest = (career.scorecard[row]?.steps.length ?? 1) - 1;
    return String(highest - lower((conversation - 1) * career.scorecard.length + row));
  };
  await reviewSitting(viewerOf(people, by), reviewIdOf(sitting.id), { markOf, ready: ready ? "yes" : "no", reasons: words });
}
