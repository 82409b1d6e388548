import { draw, drawable } from "~/engine/play/draw";
import type { Scenario } from "~/engine/scenario/schema";
import { keepClock } from "~/process/clock.server";
import { audit } from "~/services/audit.server";
import { appealSitting } from "~/services/career/appeal-sitting.server";
import { beginSitting } from "~/services/career/begin-sitting.server";
import { careerRecord } from "~/services/career/career-record.server";
import { gapsAtGate } from "~/services/career/gaps-at-gate.server";
import { catalog } from "~/services/catalog/catalog.server";
import { makeAccount } from "~/services/door/make-account.server";
import { nextAttempt } from "~/services/play/next-attempt.server";
import { reflect } from "~/services/play/reflect.server";
import { startAttempt } from "~/services/play/start-attempt.server";
import { attemptsToReview } from "~/services/review/attempts-to-review";
import { reviewSitting } from "~/services/review/review-sitting.server";
import { subjectOf, toViewer, type Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { Person, Role, Sitting } from "~/store/port";
import { playLine } from "./play-line.server";

const DAY = 24 * 60 * 60_000;
const GATE = "css2";
const WEAK = "tone";
/** One sits each day from this one on. */
const FIRST_SITTING = 15;
const NEWCOMER = "Bea";
/** Everybody's in the demo; it says so on the console. */
export const DEMO_PASSWORD = "a quiet greenroom";

const TEAM: readonly { name: string; mail: string; role: Role; teams: string[] }[] = [
  { name: "Ines Carvalho", mail: "ines@greenroom.example", role: "leader", teams: [] },
  { name: "Tom Adeyemi", mail: "tom@greenroom.example", role: "trainer", teams: ["North"] },
  { name: "Yuki Sandberg", mail: "yuki@greenroom.example", role: "trainer", teams: ["North", "South"] },
  { name: "Rafael Quiroga", mail: "rafael@greenroom.example", role: "trainer", teams: ["South"] },
  { name: "Amara Lindqvist", mail: "amara@greenroom.example", role: "trainee", teams: ["North"] },
  { name: "Kofi Marsh", mail: "kofi@greenroom.example", role: "trainee", teams: ["North"] },
  { name: "Lena Duarte", mail: "lena@greenroom.example", role: "trainee", teams: ["North"] },
  { name: "Samir Okafor", mail: "samir@greenroom.example", role: "trainee", teams: ["South"] },
  { name: "Mina Roth", mail: "mina@greenroom.example", role: "trainee", teams: ["North"] },
  { name: "Oskar Bell", mail: "oskar@greenroom.example", role: "trainee", teams: ["South"] },
  { name: "Bea Novak", mail: "bea@greenroom.example", role: "trainee", teams: ["South"] },
];

interface Stage {
  tell: (line: string) => void;
  /** Moves the clock on. */
  pass: (minutes: number) => void;
}

/** Who marked whose sitting, in this order: a step down from the best for every so many-th mark, none for 0. */
const REVIEWS = [
  { whose: "Amara", by: "Tom", ready: true, step: 0, words: "Asked before offering, in both. I would put this person on the phones." },
  { whose: "Amara", by: "Yuki", ready: true, step: 5, words: "Warm where it counts, and short where it does not. One look-up came late." },
  {
    whose: "Mina",
    by: "Tom",
    ready: true,
    step: 4,
    words: "The limit was used to its end and not beyond. The first answer could be shorter.",
  },
  { whose: "Mina", by: "Rafael", ready: true, step: 4, words: "Says what happens next, and by when. That is what I would want to hear." },
  {
    whose: "Oskar",
    by: "Yuki",
    ready: false,
    step: 2,
    words: "Right in the end, both times, and the customer had to ask twice to get there.",
  },
  { whose: "Oskar", by: "Tom", ready: true, step: 3, words: "Solid. I would send them, with somebody beside him for a week." },
  { whose: "Oskar", by: "Rafael", ready: false, step: 2, words: "Correct, and cool where the customer needed more than correct. Not yet." },
  { whose: "Kofi", by: "Rafael", ready: true, step: 0, words: "Nothing to add: I would have said it so." },
] as const;

/** How the trainees of the demo fare, by first name: how well they play (the share of lines that are best), and how far they get. */
const STORIES: Record<string, { well: number; sits: "no" | "fails" | "passes" }> = {
  Amara: { well: 0.95, sits: "passes" },
  Mina: { well: 0.9, sits: "passes" },
  Oskar: { well: 0.85, sits: "passes" },
  Kofi: { well: 0.9, sits: "passes" },
  Lena: { well: 0.85, sits: "fails" },
  Samir: { well: 0.6, sits: "no" },
  Bea: { well: 0.3, sits: "no" },
};

/** Fills an empty data folder with a team of every role and three weeks of history up to `end`, through the same services that pages use. Throws where accounts are there already. */
export async function seedDemo(ends: number, tell: (line: string) => void): Promise<void> {
  for await (const _ of store().mails.ids())
    throw new Error("this data folder has accounts already: seed another, DATA_DIR=./demo npm run greenroom -- seed");
  const end = ends - (ends % DAY);
  let at = end - 21 * DAY + 8 * 3_600_000;
  keepClock(() => at);
  const people = new Map<string, Person>();
  for (const { name, mail, role, teams } of TEAM) {
    const made = await makeAccount(
      { name, mail, password: DEMO_PASSWORD },
      { role, level: role === "trainee" ? "css1" : "senior", teams: [...teams] },
    );
    if ("problems" in made) throw new Error(`${name}: ${JSON.stringify(made.problems)}`);
    people.set(name.split(" ")[0] ?? name, made.person);
    await audit(subjectOf(made.person), role === "leader" ? "first-leader" : "joined", { after: role });
  }
  const stage: Stage = {
    tell,
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
    if (day === 13 || day === 14) for (const { name } of sitters) await practiseMissing(viewerOf(people, name));
    if (day === 2)
      for (const name of Object.keys(STORIES))
        if (name !== NEWCOMER) await sit(viewerOf(people, name), "baseline", (_, played) => (played * 31) % 100 < 70, stage);
    const sitter = sitters[day - FIRST_SITTING];
    if (sitter) await sitGate(viewerOf(people, sitter.name), sitter.sits, stage);
  }
  at = end - DAY + 9 * 3_600_000;
  for (const { whose, by, ready, step, words } of REVIEWS) {
    stage.pass(25);
    await review(people, whose, by, { ready, step, words });
  }
  const failed = (await gateSittings(viewerOf(people, "Lena"))).find(({ kind, passed }) => kind === "gate" && passed === false);
  if (failed)
    await appealSitting(
      viewerOf(people, "Lena"),
      failed.id,
      "In the third case the line went dead while I was reading the board. I would like somebody to look at it.",
    );
  at = ends;
  tell(`${TEAM.length} people, ${seed - 1} practice attempts. Everybody's password is “${DEMO_PASSWORD}”; the leader is ${TEAM[0]?.mail}.`);
}

function viewerOf(people: ReadonlyMap<string, Person>, name: string): Viewer {
  const person = people.get(name);
  if (!person) throw new Error(`the demo has no ${name}`);
  return toViewer(person);
}

/** One solo attempt at a scenario of the level: a best line, or one that fails. */
async function practise(viewer: Viewer, seed: number, well: number): Promise<void> {
  const open = [...catalog().entries.values()].filter(({ scenario }) => scenario.levels.includes("css1"));
  const entry = open[(seed * 7) % open.length];
  if (!entry) return;
  const { variant } = draw(entry.scenario, "css1", seed);
  const line = lineFor(entry.scenario.id, variant, (seed * 37) % 100 < well * 100);
  const started = line && (await startAttempt(viewer, { scenarioId: entry.scenario.id, mode: "solo", seed }));
  if (!line || !started || !("attemptId" in started)) return;
  await playLine(viewer, started.attemptId, line);
  if (seed % 2 === 0)
    await reflect(viewer, started.attemptId, { plus: "I asked before I offered.", delta: "I would look at the board sooner." });
}

/** What somebody plays who knows what the gate still wants: a variant that they have not met, for each pass or day that is missing. */
async function practiseMissing(viewer: Viewer): Promise<void> {
  const gate = catalog().career?.gates[GATE];
  if (!gate) return;
  const record = await careerRecord(viewer);
  const { evidence } = record;
  const missing = gapsAtGate(viewer, GATE, gate, record);
  for (const one of missing) {
    if (!("competency" in one)) continue;
    const fresh = [...catalog().entries.values()]
      .filter(({ scenario }) => scenario.levels.includes("css1") && scenario.competency === one.competency)
      .flatMap(({ scenario }) => drawable(scenario, "css1", false).map((variant) => ({ scenario, variant })))
      .filter(({ scenario, variant }) => !evidence.some((play) => play.scenarioId === scenario.id && play.variant === variant));
    for (const { scenario, variant } of fresh) if (await passed(viewer, scenario, variant)) break;
  }
}

/** Plays a variant by a line that passes; false where it has none, or the scenario is locked. */
async function passed(viewer: Viewer, scenario: Scenario, variant: string): Promise<boolean> {
  const line = lineFor(scenario.id, variant, true);
  const seed = Array.from({ length: 10_000 }, (_, tried) => tried).find((tried) => draw(scenario, "css1", tried).variant === variant);
  const started = line && (await startAttempt(viewer, { scenarioId: scenario.id, mode: "solo", seed: seed ?? 0 }));
  if (!line || !started || !("attemptId" in started)) return false;
  await playLine(viewer, started.attemptId, line);
  return true;
}

/** A test line of the scenario's own for this variant: one that must pass, or one that must fail. */
function lineFor(scenarioId: string, variant: string, passes: boolean): readonly string[] | null {
  const tests = Object.values(catalog().entries.get(scenarioId)?.scenario.tests ?? {});
  const fitting = tests.filter(
    ({ level, pass, variant: only }) =>
      (level === undefined || level === "css1") && pass === passes && (only === variant || (only === undefined && !passes)),
  );
  return fitting[0]?.choices ?? null;
}

/** Somebody's sittings at the gate of the demo, newest first. */
async function gateSittings(viewer: Viewer): Promise<Sitting[]> {
  const { sittings } = await careerRecord(viewer);
  return sittings.filter(({ gate }) => gate === GATE);
}

async function sitGate(viewer: Viewer, sits: "fails" | "passes", stage: Stage): Promise<void> {
  const gate = catalog().career?.gates[GATE];
  const missing = gate ? gapsAtGate(viewer, GATE, gate, await careerRecord(viewer)) : [];
  if (missing.length > 0) {
    stage.tell(`${viewer.name} cannot sit the gate yet: ${missing.map((one) => JSON.stringify(one)).join(", ")}`);
    return;
  }
  // Who fails does so by one competency, as the gate means it.
  await sit(viewer, "gate", (competency) => sits !== "fails" || competency !== WEAK, stage);
}

async function sit(
  viewer: Viewer,
  kind: Sitting["kind"],
  passes: (competency: string, played: number) => boolean,
  { tell, pass }: Stage,
): Promise<void> {
  const begun = await beginSitting(viewer, GATE, kind);
  if (begun.kind !== "begun") {
    tell(`${viewer.name}: the ${kind} could not begin (${begun.kind})`);
    return;
  }
  for (let played = 0; ; played += 1) {
    const attemptId = await nextAttempt(viewer, begun.sittingId);
    if (attemptId === null) break;
    const head = (await store().attempts.get(attemptId))?.head;
    const competency = catalog().entries.get(head?.scenarioId ?? "")?.scenario.competency ?? "";
    const line =
      head && (lineFor(head.scenarioId, head.variant, passes(competency, played)) ?? lineFor(head.scenarioId, head.variant, true));
    if (!line) throw new Error(`${head?.scenarioId} has no line for ${head?.variant}`);
    pass(8 + ((played * 5) % 7));
    await playLine(viewer, attemptId, line);
  }
}

async function review(
  people: ReadonlyMap<string, Person>,
  whose: string,
  by: string,
  { ready, step, words }: { ready: boolean; step: number; words: string },
): Promise<void> {
  const sitting = (await gateSittings(viewerOf(people, whose))).find(({ kind, passed }) => kind === "gate" && passed === true);
  const career = catalog().career;
  if (!sitting || !career) return;
  const attempts = attemptsToReview(sitting, career.gates[GATE]?.review.attempts ?? 2);
  const lower = (mark: number) => (step > 0 && mark % step === step - 1 ? 1 : 0);
  const marks = attempts.map((attempt, at) => [
    attempt,
    Object.fromEntries(
      career.scorecard.map(({ id, steps }, row) => [id, String(steps.length - 1 - lower(at * career.scorecard.length + row))]),
    ),
  ]);
  await reviewSitting(viewerOf(people, by), sitting.id, { marks: Object.fromEntries(marks), ready: ready ? "yes" : "no", reasons: words });
}
