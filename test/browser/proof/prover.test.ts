import { readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type ProofAnswer, type ProofTask, toProver } from "~/browser/proof/proof-task";
import { Prover } from "~/browser/proof/prover";
import { answerText } from "~/browser/proof/text-task";
import type { WorkLine } from "~/browser/proof/work-line";
import { diagnosticPages } from "../../kit/scenario/diagnostic-pages";
import { shared } from "../../kit/scenario/limits";

const base = readFileSync(`${diagnosticPages}/base.yaml`, "utf8");
const PATIENCE = { timeout: 60_000 };
const exploring = toProver(shared);

/** What the proof lines were asked, by variant, and how often one was stopped while it was at work. */
let asked: string[];
let stopped: number;
/** Variants whose exploration does not end until the test is over. */
let held: Set<string>;
let prover: Prover;

function proofLine(): WorkLine<ProofTask, ProofAnswer> {
  let isAtWork = false;
  return {
    ask: (task) => {
      asked.push(task.kind === "explore" ? task.variant : "diagnose");
      isAtWork = true;
      if (task.kind === "explore" && held.has(task.variant)) return new Promise(() => {});
      return Promise.resolve().then(() => {
        isAtWork = false;
        return exploring(task);
      });
    },
    stop: () => {
      if (isAtWork) stopped += 1;
    },
  };
}

beforeEach(() => {
  asked = [];
  stopped = 0;
  held = new Set();
  prover = new Prover({ text: () => ({ ask: async (draft) => answerText(shared, draft), stop: () => {} }), proof: proofLine });
});
afterEach(() => prover.stop());

const read = (text: string) => prover.read({ text, typed: [] });
const states = () => prover.state().figures.map(({ variant, state }) => `${variant} ${state}`);
const finished = () => expect.poll(() => prover.state().findingsState, PATIENCE).toBe("fresh");
const replaced = (from: string, to: string) => {
  expect(base).toContain(from);
  return base.replace(from, to);
};

test("what is looked at is proved first, then the rest, and then all of it is diagnosed", async () => {
  prover.lookAt({ level: "css1", variant: "no-hurry" });
  read(base);
  await finished();
  expect(asked).toEqual(["no-hurry", "birthday-today", "birthday-no-courier", "diagnose"]);
  const { figures, problems } = prover.state();
  expect(figures.map(({ variant, figure }) => [variant, figure?.isPassable])).toEqual([
    ["birthday-today", true],
    ["birthday-no-courier", true],
    ["no-hurry", true],
  ]);
  expect(figures[0]?.figure?.best?.turns.map(({ name }) => name)).toEqual(figures[0]?.figure?.best?.line.map((name) => name.split("=")[0]));
  expect(problems).toEqual([]);
});

test("an edit of words proves nothing anew; one of a choice's words sends the players who do not think again", async () => {
  read(base);
  await finished();
  asked = [];
  read(replaced("title: The late parcel", "title: Later"));
  await expect.poll(() => asked, PATIENCE).toEqual(["diagnose"]);
  asked = [];
  read(replaced("Thank you for your patience today.", "Thank you so much for all of your patience today."));
  const seen = new Set<string>();
  prover.subscribe(() => seen.add(states().join()));
  await expect.poll(() => asked, PATIENCE).toEqual(["birthday-today", "birthday-no-courier", "no-hurry", "diagnose"]);
  await finished();
  expect([...seen]).toEqual(["birthday-today fresh,birthday-no-courier fresh,no-hurry fresh"]);
});

test("an edit of the rules leaves the figures stale until they are proved anew, and a text with errors keeps them", async () => {
  read(base);
  await finished();
  const before = prover.state().figures[0]?.figure;
  read(replaced("par:", "pear:"));
  await expect.poll(() => prover.state().isSound, PATIENCE).toBe(false);
  expect(prover.state().problems.map(({ code }) => code)).toContain("GR0003");
  expect(states()).toEqual(["birthday-today stale", "birthday-no-courier stale", "no-hurry stale"]);
  expect(prover.state().figures[0]?.figure).toBe(before);
  expect(prover.state().findingsState).toBe("stale");
  asked = [];
  read(base);
  await finished();
  expect(asked).toEqual([]);
});

test("what became useless is stopped in the middle, and an old text is never answered for a new one", async () => {
  held.add("birthday-today");
  read(base);
  await expect.poll(() => asked, PATIENCE).toEqual(["birthday-today"]);
  held.clear();
  for (const par of [40, 41, 42]) read(base.replace(/^par: \d+/m, `par: ${par}`));
  await finished();
  expect(stopped).toBe(1);
  expect(asked.filter((one) => one === "birthday-today").length).toBe(2);
});

test("a proof that fails is said to have failed, and the others go on", async () => {
  const failing = new Prover({
    text: () => ({ ask: async (draft) => answerText(shared, draft), stop: () => {} }),
    proof: () => ({
      ask: async (task) => {
        if (task.kind === "explore" && task.variant === "birthday-today") throw new Error("out of memory");
        return exploring(task);
      },
      stop: () => {},
    }),
  });
  failing.read({ text: base, typed: [] });
  await expect.poll(() => failing.state().figures.map(({ state }) => state), PATIENCE).toEqual(["failed", "fresh", "fresh"]);
  failing.stop();
});

test("what stays the same is the same for the page, so that nothing is drawn anew at each key", async () => {
  read(base);
  await finished();
  const before = prover.state();
  read(replaced("title: The late parcel", "title: Later"));
  await expect.poll(() => prover.state(), PATIENCE).not.toBe(before);
  await finished();
  const after = prover.state();
  for (const part of ["problems", "marks", "figures", "lookedAt"] as const) expect(after[part], part).toBe(before[part]);
});
