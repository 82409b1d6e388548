import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import { keepSettings } from "~/process/settings.server";
import { audit } from "~/services/audit.server";
import { beginSitting } from "~/services/career/begin-sitting.server";
import { makeAccount } from "~/services/door/make-account.server";
import { nextAttempt } from "~/services/play/next-attempt.server";
import { startAttempt } from "~/services/play/start-attempt.server";
import { reviewIdOf } from "~/services/review/review-id.server";
import { reviewSitting } from "~/services/review/review-sitting.server";
import { toViewer, type Viewer } from "~/services/viewer";
import type { Role } from "~/store/documents";
import { store } from "~/store/open.server";
import { take } from "./credit";
import { creditCase, scenarioFolder } from "./folder";
import type { ScenarioInput } from "./small";

/** The one gate, of two small cases that are solved in one turn: a pass in practice opens it. */
export const GATE = "css2";
const CASES = ["credit-case", "other-case"];
const HIGHEST = "1";

const career = {
  format: 1,
  version: "small",
  competencies: { "need-finding": { title: "Finding the need" } },
  gates: {
    [GATE]: {
      from: "css1",
      opens: "css2",
      competencies: ["need-finding"],
      eligible: { baseline: false, passes: 1, days: 1 },
      each: 2,
      decision: { passes: 2, each: 1 },
      again: { afterDays: 7, sittings: 5, withinDays: 60 },
      review: { attempts: 2, reviewers: 2 },
    },
  },
  baseline: { each: 2 },
  again: [1, 3],
  scorecard: [
    { id: "need", title: "The need", steps: ["Missed", "Found"], weight: 1 },
    { id: "safety", title: "No one at risk", steps: ["At risk", "Safe"], weight: 1, critical: true },
  ],
};

interface GateOptions {
  /** How many reserved variants each case has. */
  reserved?: number;
  /** Parts of the cases that are written in another way. */
  over?: Partial<ScenarioInput>;
}

/** The files of the small gate and of the two cases that it is sat in. */
export function gateFiles({ reserved = 1, over = {} }: GateOptions = {}): {
  written: Record<string, string>;
  shared: Record<string, string>;
} {
  const gates = Array.from({ length: reserved }, (_, at) => [at === 0 ? "reserved" : `reserved-${at}`, { facts: {}, gate: true }] as const);
  const variants = { only: { facts: {} }, ...Object.fromEntries(gates) };
  return {
    written: Object.fromEntries(CASES.map((id) => [id, creditCase({ ...over, id, variants })])),
    shared: { "career.yaml": stringify(career) },
  };
}

/** Settings for a scenario folder with a small gate and the two cases that it is sat in. */
export function furnishGate(sessionSecret = "a secret of thirty-two characters", options: GateOptions = {}): void {
  const { written, shared } = gateFiles(options);
  const scenariosDir = scenarioFolder(written);
  for (const [name, text] of Object.entries(shared)) writeFileSync(join(scenariosDir, name), text);
  keepSettings({ dataDir: "nowhere", scenariosDir, sessionSecret });
}

let made = 0;

/** A member who has just joined, without a team or in some. Nobody signs in with their password, so it is not hashed, which is what takes long. */
export async function colleague(
  role: Role = "trainee",
  level = role === "trainee" ? "css1" : "senior",
  teams: string[] = [],
): Promise<Viewer> {
  made += 1;
  const form = { name: `Ada ${made}`, mail: `ada${made}@greenroom.example`, password: "none" };
  return store().together(async (tx) => {
    const account = await makeAccount(tx, form, { role, level, teams });
    if ("problems" in account) throw new Error(JSON.stringify(account.problems));
    const viewer = toViewer(account.person);
    await audit(tx, viewer.subject, "joined", { after: role });
    return viewer;
  });
}

/** A trainee's sitting that has just begun, by id, after the pass in practice that it asks for. */
export async function begunSitting(viewer: Viewer): Promise<string> {
  const started = await startAttempt(viewer, { scenarioId: "credit-case", mode: "solo" });
  await solve(viewer, "attemptId" in started ? started.attemptId : "");
  const begun = await beginSitting(viewer, GATE, "gate");
  if (begun.kind !== "begun") throw new Error(begun.kind);
  return begun.sittingId;
}

/** Plays the next case of a sitting to its end: its attempt, or null where none is left. */
export async function playCase(viewer: Viewer, sittingId: string): Promise<string | null> {
  const attemptId = await nextAttempt(viewer, sittingId);
  if (attemptId !== null) await solve(viewer, attemptId);
  return attemptId;
}

/** A trainee's sitting that was played to its end and passed, by id. */
export async function passedSitting(viewer: Viewer): Promise<string> {
  const sittingId = await begunSitting(viewer);
  // As many as it has, and no more: asking for another would settle it.
  for (const _ of (await store().sittings.get(sittingId))?.items ?? []) await playCase(viewer, sittingId);
  return sittingId;
}

/** A reviewer marks it at the highest step, ready or not. */
export async function mark(reviewer: Viewer, sittingId: string, ready = true) {
  return reviewSitting(reviewer, reviewIdOf(sittingId), { markOf: () => HIGHEST, ready: ready ? "yes" : "no", reasons: "Because." });
}

async function solve(viewer: Viewer, attemptId: string): Promise<void> {
  await take(viewer, attemptId, "I'm sorry.", 1);
  await take(viewer, attemptId, "Give a credit", 2, "40");
  const taken = await take(viewer, attemptId, "Solve it", 3);
  if (taken.kind !== "taken" || !taken.ended) throw new Error(JSON.stringify(taken));
}
