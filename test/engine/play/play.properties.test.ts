import fc from "fast-check";
import { expect, test } from "vitest";
import { ceiling } from "~/engine/machine/position";
import { begin, type CasePosition } from "~/engine/play/begin";
import { choose } from "~/engine/play/choose";
import { replay } from "~/engine/play/replay";
import { STEP_AWAY } from "~/engine/scenario/names";
import { score } from "~/engine/scoring/score";
import { generatePlay, PATIENT, runs, SHARED_SEED } from "../../kit/generate/play";

const standing = ({ situation, position, ended, turns }: CasePosition) => ({ situation, position, ended, turns });

test(
  "a replay of every prefix is where the conversation stood then",
  () => {
    fc.assert(
      fc.property(generatePlay(), ({ rules, facts, mode, line, helds, turns }) => {
        for (const [length, held] of helds.entries()) {
          const played = replay(rules, facts, mode, line.slice(0, length));
          expect(standing(played.held)).toEqual(standing(held));
          expect(played.turns.length).toBe(length);
          expect(played.held.turns).toBe(length);
        }
        expect(replay(rules, facts, mode, line).turns).toEqual(turns);
      }),
      runs(SHARED_SEED, 80),
    );
  },
  PATIENT,
);

test(
  "coached: a refusal is no turn and leaves no trace",
  () => {
    let refusals = 0;
    fc.assert(
      fc.property(generatePlay({ modes: ["coached"] }), ({ rules, facts, line, helds, turns, refusals: refused }) => {
        refusals += refused.length;
        expect(turns.every(({ refusal }) => refusal === null)).toBe(true);
        for (const { held, entry } of refused) {
          const before = structuredClone(standing(held));
          expect(Object.keys(choose(rules, held, entry, "coached"))).toEqual(["refusal"]);
          expect(standing(held)).toEqual(before);
        }
        const last = helds.at(-1);
        expect(last && standing(last)).toEqual(standing(replay(rules, facts, "coached", line).held));
      }),
      runs(SHARED_SEED, 150),
    );
    expect(refusals).toBeGreaterThan(50);
  },
  PATIENT,
);

test(
  "solo: a refusal is a turn that changes the clock, and what the clock sets off",
  () => {
    let refusals = 0;
    let led = 0;
    fc.assert(
      fc.property(generatePlay({ modes: ["solo", "gate"] }), ({ scenario, turns }) => {
        for (const { refusal, before, after, situation, to, path, counts } of turns) {
          if (!refusal) continue;
          refusals += 1;
          expect(path).toBeNull();
          expect(counts).toEqual({
            mark: null,
            minutes: scenario.refused.minutes,
            repeats: 0,
            needlessTransfers: 0,
            rightTransfers: 0,
            brokenPromises: 0,
            owed: 0,
            goodwill: 0,
            faults: [],
          });
          expect({ ...after, passed: [] }).toEqual({
            ...before,
            clockMinutes: before.clockMinutes + scenario.refused.minutes,
            passed: [],
          });
          const fresh = after.passed.filter((name) => !before.passed.includes(name));
          if (fresh.length === 0) expect(to).toBe(situation);
          else {
            led += 1;
            expect(to).toBe(scenario.deadlines[fresh.at(-1) ?? ""]?.to);
          }
        }
      }),
      runs(SHARED_SEED, 250),
    );
    expect(refusals).toBeGreaterThan(50);
    expect(led).toBeGreaterThan(0);
  },
  PATIENT,
);

test(
  "stock stays above zero, gifts under the ceiling, nothing is taken back, and no position is changed in place",
  () => {
    let given = 0;
    let empty = 0;
    fc.assert(
      fc.property(generatePlay(), ({ rules, scenario, mode, line, helds, turns }) => {
        for (const [index, { position }] of helds.entries()) {
          for (const [name, left] of Object.entries(position.stock)) {
            expect(left, name).toBeGreaterThanOrEqual(0);
            if (left === 0) empty += 1;
          }
          for (const [name, sum] of Object.entries(position.given)) {
            given += 1;
            expect(sum, name).toBeLessThanOrEqual(ceiling(scenario, rules.limits, position, name));
          }
          const [held, entry] = [helds[index], line[index]];
          if (!held || !entry) continue;
          const before = structuredClone(position);
          choose(rules, held, entry, mode);
          expect(position).toEqual(before);
        }
        for (const { before, after } of turns) {
          for (const key of ["said", "opened", "known", "passed"] as const)
            expect(after[key]).toEqual(expect.arrayContaining([...before[key]]));
          expect(after.steps).toMatchObject(before.steps);
          expect(after.decided).toMatchObject(before.decided);
          expect(after.clockMinutes).toBeGreaterThanOrEqual(before.clockMinutes);
        }
      }),
      runs(SHARED_SEED, 250),
    );
    expect(given).toBeGreaterThan(50);
    expect(empty).toBeGreaterThan(50);
  },
  PATIENT,
);

test(
  "the same log scores alike, and every reason and mark names a turn of it",
  () => {
    let scored = 0;
    fc.assert(
      fc.property(generatePlay(), ({ rules, facts, mode, line, helds, turns }) => {
        const held = helds.at(-1);
        if (!held?.ended) return;
        scored += 1;
        const result = score(rules, { held, turns });
        expect(score(rules, replay(rules, structuredClone(facts), mode, structuredClone(line)))).toEqual(result);
        const named = [
          ...result.outcome.parts.flatMap(({ because }) => because),
          ...(result.outcome.cap?.because ?? []),
          ...(result.empowerment.cap?.because ?? []),
          ...result.empathy.marks,
          ...result.empowerment.points,
          ...result.faults,
        ].flatMap(({ turn }) => (turn === null ? [] : [turn]));
        for (const turn of named) expect(turns[turn - 1]?.number).toBe(turn);
        for (const number of [result.outcome.score, result.empathy.score, result.empowerment.score ?? 0, result.total]) {
          expect(number).toBeGreaterThanOrEqual(0);
          expect(number).toBeLessThanOrEqual(100);
          expect(Number((number * 10).toFixed(6)) % 1).toBe(0);
        }
        expect(result.passed).toBe(result.missing.length === 0);
      }),
      runs(SHARED_SEED, 150),
    );
    expect(scored).toBeGreaterThan(50);
  },
  PATIENT,
);

test(
  "a log without its breaks stands where it stood and scores what it scored",
  () => {
    let broken = 0;
    fc.assert(
      fc.property(generatePlay(), ({ rules, facts, mode, line, helds, turns }) => {
        const held = helds.at(-1);
        const kept = line.flatMap(({ choice }, index) => (choice === STEP_AWAY ? [] : [index]));
        if (!held || kept.length === line.length) return;
        const steady = replay(
          rules,
          facts,
          mode,
          line.filter(({ choice }) => choice !== STEP_AWAY),
        );
        expect({ ...standing(steady.held), turns: 0 }).toEqual({ ...standing(held), turns: 0 });
        if (!held.ended) return;
        broken += 1;
        const renumbered = JSON.parse(JSON.stringify(score(rules, { held, turns })), (key, value: unknown) =>
          key === "turn" && typeof value === "number" ? kept.indexOf(value - 1) + 1 : value,
        );
        expect(JSON.parse(JSON.stringify(score(rules, steady)))).toEqual(renumbered);
      }),
      runs(SHARED_SEED, 250),
    );
    expect(broken).toBeGreaterThan(20);
  },
  PATIENT,
);

test(
  "whatever is sent, choose gives an answer",
  () => {
    const oddNames = fc.oneof(
      fc.string(),
      fc.constantFrom("__proto__", "constructor", "toString", "REFUSED", "xstate.init", "xstate.stop", "*", "", STEP_AWAY, "credit"),
    );
    const oddAmounts = fc.oneof(
      fc.constant(undefined),
      fc.integer(),
      fc.double(),
      fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -0, 0, 0.5, 2 ** 53, -1, 1e21),
    );
    const oddTexts = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(undefined, "", " \n", "x".repeat(201), "x".repeat(400)) },
      fc.string(),
    );
    const kinds = new Set<string>();
    fc.assert(
      fc.property(generatePlay(), oddNames, oddAmounts, oddTexts, fc.nat(), ({ rules, helds, mode }, odd, amount, typed, pick) => {
        const held = helds[pick % helds.length] ?? begin(rules, {});
        const names = [...(rules.moves.get(held.situation) ?? [...rules.moves.values()].flat())].map(({ name }) => name);
        for (const choice of [odd, names[pick % names.length] ?? odd]) {
          const chosen = choose(
            rules,
            held,
            { choice, ...(amount !== undefined && { amount }), ...(typed !== undefined && { typed }) },
            mode,
          );
          const [kind = ""] = Object.keys(chosen);
          kinds.add("misplaced" in chosen ? `misplaced ${chosen.misplaced.code}` : kind);
          if (!names.includes(choice)) expect(chosen).toEqual({ misplaced: { code: held.ended ? "ended" : "not-offered" } });
          if ("turn" in chosen) {
            const { giving } = chosen.turn;
            expect(giving === null || (Number.isSafeInteger(giving.amount) && giving.amount >= 1)).toBe(true);
          }
        }
      }),
      runs(1109, 300),
    );
    expect([...kinds].sort()).toEqual([
      "misplaced amount-invalid",
      "misplaced amount-missing",
      "misplaced amount-needless",
      "misplaced ended",
      "misplaced not-offered",
      "misplaced typed-long",
      "misplaced typed-missing",
      "misplaced typed-needless",
      "refusal",
      "turn",
    ]);
  },
  PATIENT,
);
