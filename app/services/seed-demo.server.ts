import { draw, drawable } from "~/engine/play/draw";
import { store } from "~/store/open.server";
import type { Person, Role, Sitting } from "~/store/port";
import { appeal } from "./appeal.server";
import { audit } from "./audit.server";
import { beginSitting } from "./begin-sitting.server";
import { catalog } from "./catalog.server";
import { keepClock } from "./clock.server";
import { standingAt } from "./gate-candidate.server";
import { newAccount } from "./new-account.server";
import { playLine } from "./play-line.server";
import { nextAttempt, openSitting } from "./play-sitting.server";
import { reflect } from "./reflect.server";
import { reviewedAttempts, reviewSitting } from "./review-sitting.server";
import { startAttempt } from "./start-attempt.server";
import { subjectOf, toViewer, type Viewer } from "./viewer.server";

const DAY = 24 * 60 * 60_000;
const GATE = "css2";
/** Everybody's in the demo; it says so on the console. */
const DEMO_PASSWORD = "a quiet greenroom";

const TEAM: readonly { name: string; mail: string; role: Role; teams: string[] }[] = [
  { name: "Ines Carvalho", mail: "ines@greenroom.example", role: "leader", teams: [] },
  { name: "Tom Adeyemi", mail: "tom@greenroom.example", role: "trainer", teams: ["North"] },
  { name: "Yuki Sandberg", mail: "yuki@greenroom.example", role: "trainer", teams: ["North", "South"] },
  { name: "Rafael Quiroga", mail: "rafael@greenroom.example", role: "trainer", teams: ["South"] },
  { name: "Amara Lindqvist", mail: "amara@greenroom.example", role: "trainee", teams: ["North"] },
  { name: "Kofi Marsh", mail: "kofi@greenroom.example", role: "trainee", teams: ["North"] },
  { name: "Lena Duarte", mail: "lena@greenroom.example", role: "trainee", teams: ["North"] },
  { name: "Samir Okafor", mail: "samir@greenroom.example", role: "trainee", teams: ["South"] },
  { name: "Bea Novak", mail: "bea@greenroom.example", role: "trainee", teams: ["South"] },
];

/** How the trainees of the demo fare, by first name: how well they play (the share of lines that are best), and how far they get. */
const STORIES: Record<string, { well: number; sits: "no" | "fails" | "passes" | "signed" }> = {
  Amara: { well: 0.95, sits: "signed" },
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
    const made = await newAccount(
      { name, mail, password: DEMO_PASSWORD },
      { role, level: role === "trainee" ? "css1" : "senior", teams: [...teams] },
    );
    if ("problems" in made) throw new Error(`${name}: ${JSON.stringify(made.problems)}`);
    people.set(name.split(" ")[0] ?? name, made.person);
    await audit(subjectOf(made.person), role === "leader" ? "first-leader" : "joined", { after: role });
  }
  let seed = 1;
  for (let day = 0; day < 20; day += 1) {
    for (const [name, { well }] of Object.entries(STORIES)) {
      const person = people.get(name);
      if (!person || (day + name.length) % 3 === 2) continue;
      for (let play = 0; play < 2; play += 1) {
        at = end - (21 - day) * DAY + (9 + play * 2 + name.length / 4) * 3_600_000;
        await practise(person, seed, well);
        seed += 1;
      }
    }
    if (day === 13 || day === 14)
      for (const [name, { sits }] of Object.entries(STORIES)) if (sits !== "no") await practiseMissing(viewerOf(people, name));
    if (day === 2) for (const name of ["Amara", "Kofi", "Lena", "Samir"]) await sit(viewerOf(people, name), "baseline", 0.7, tell);
    if (day === 16)
      for (const [name, { sits }] of Object.entries(STORIES)) if (sits !== "no") await sitGate(viewerOf(people, name), sits, tell);
  }
  at = end - 2 * DAY + 10 * 3_600_000;
  await review(people, "Amara", ["Tom", "Yuki"]);
  await review(people, "Kofi", ["Rafael"]);
  const failed = (await sittings(viewerOf(people, "Lena"))).find(({ kind, passed }) => kind === "gate" && passed === false);
  if (failed)
    await appeal(
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
async function practise(person: Person, seed: number, well: number): Promise<void> {
  const open = [...catalog().entries.values()].filter(({ scenario }) => scenario.levels.includes("css1"));
  const entry = open[(seed * 7) % open.length];
  if (!entry) return;
  const { variant } = draw(entry.scenario, "css1", seed);
  const line = lineFor(entry.scenario.id, variant, (seed * 37) % 100 < well * 100);
  const started = line && (await startAttempt(person.id, { scenarioId: entry.scenario.id, mode: "solo", seed }));
  if (!line || !started || !("attemptId" in started)) return;
  await playLine(subjectOf(person), started.attemptId, line);
  if (seed % 2 === 0)
    await reflect(subjectOf(person), started.attemptId, { plus: "I asked before I offered.", delta: "I would look at the board sooner." });
}

/** What somebody plays who knows what the gate still wants: a variant that they have not met, for each pass or day that is missing. */
async function practiseMissing(viewer: Viewer): Promise<void> {
  const gate = catalog().career?.gates[GATE];
  if (!gate) return;
  const { missing, evidence } = await standingAt(viewer, GATE, gate);
  for (const one of missing) {
    if (!("competency" in one)) continue;
    const fresh = [...catalog().entries.values()]
      .filter(({ scenario }) => scenario.levels.includes("css1") && scenario.competency === one.competency)
      .flatMap(({ scenario }) => drawable(scenario, "css1", false).map((variant) => ({ scenario, variant })))
      .find(
        ({ scenario, variant }) =>
          lineFor(scenario.id, variant, true) && !evidence.some((play) => play.scenarioId === scenario.id && play.variant === variant),
      );
    const line = fresh && lineFor(fresh.scenario.id, fresh.variant, true);
    if (!fresh || !line) continue;
    const seed = Array.from({ length: 10_000 }, (_, tried) => tried).find(
      (tried) => draw(fresh.scenario, "css1", tried).variant === fresh.variant,
    );
    const started = await startAttempt(viewer.personId, { scenarioId: fresh.scenario.id, mode: "solo", seed: seed ?? 0 });
    if ("attemptId" in started) await playLine(viewer.subject, started.attemptId, line);
  }
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

async function sitGate(viewer: Viewer, sits: "fails" | "passes" | "signed", tell: (line: string) => void): Promise<void> {
  const gate = catalog().career?.gates[GATE];
  const { missing } = gate ? await standingAt(viewer, GATE, gate) : { missing: [] };
  if (missing.length > 0) {
    tell(`${viewer.name} cannot sit the gate yet: ${missing.map((one) => JSON.stringify(one)).join(", ")}`);
    return;
  }
  await sit(viewer, "gate", sits === "fails" ? 0.7 : 1, tell);
}

async function sit(viewer: Viewer, kind: Sitting["kind"], well: number, tell: (line: string) => void): Promise<void> {
  const begun = await beginSitting(viewer, GATE, kind);
  if (begun.kind !== "begun") {
    tell(`${viewer.name}: the ${kind} could not begin (${begun.kind})`);
    return;
  }
  for (let played = 0; ; played += 1) {
    const attemptId = await nextAttempt(viewer, begun.sittingId);
    if (attemptId === null) break;
    const head = (await store().attempts.get(attemptId))?.head;
    const line =
      head && (lineFor(head.scenarioId, head.variant, (played * 31) % 100 < well * 100) ?? lineFor(head.scenarioId, head.variant, true));
    if (!line) throw new Error(`${head?.scenarioId} has no line for ${head?.variant}`);
    await playLine(viewer.subject, attemptId, line);
  }
  await openSitting(viewer, begun.sittingId);
}

async function sittings(viewer: Viewer): Promise<Sitting[]> {
  const found: Sitting[] = [];
  for await (const id of store().sittings.ids()) {
    const sitting = await store().sittings.get(id);
    if (sitting?.subject === viewer.subject) found.push(sitting);
  }
  return found;
}

async function review(people: ReadonlyMap<string, Person>, name: string, reviewers: readonly string[]): Promise<void> {
  const sitting = (await sittings(viewerOf(people, name))).find(({ kind, passed }) => kind === "gate" && passed === true);
  const career = catalog().career;
  if (!sitting || !career) return;
  const attempts = reviewedAttempts(sitting, career.gates[GATE]?.review.attempts ?? 2);
  for (const [index, reviewer] of reviewers.entries()) {
    const marks = Object.fromEntries(
      attempts.map((attempt, at) => [
        attempt,
        Object.fromEntries(
          career.scorecard.map(({ id, steps }, row) => [id, String(steps.length - 1 - ((index + at + row) % 5 === 4 ? 1 : 0))]),
        ),
      ]),
    );
    await reviewSitting(viewerOf(people, reviewer), sitting.id, {
      marks,
      ready: "yes",
      reasons: "Asked before offering, and told the customer what happens next. I would put this person on the phones.",
    });
  }
}
