import fc from "fast-check";
import { expect, test } from "vitest";
import { begin } from "~/engine/play/begin";
import { replay } from "~/engine/play/replay";
import { generatePlay, PATIENT, runs, SHARED_SEED } from "../../kit/generate/play";
import { generateCase } from "../../kit/generate/scenario";
import { type Place, rawBegin, rawLines, rawRefuse, rawTake } from "../../kit/oracle/play-raw";
import { rulesAt } from "../../kit/scenario/limits";

const place = ({ situation, position, ended }: Place): Place => ({ situation, position, ended });

test(
  "XState and the bare moves walk alike, at every turn",
  () => {
    let turnsWalked = 0;
    fc.assert(
      fc.property(generatePlay(), ({ rules, facts, helds, turns }) => {
        let here = rawBegin(rules, facts);
        expect(here).toEqual(place(begin(rules, facts)));
        for (const [index, { move, giving, typing, refusal }] of turns.entries()) {
          here = refusal ? rawRefuse(rules, here) : rawTake(rules, here, { move, ...(giving && { giving }), ...(typing && { typing }) });
          const held = helds[index + 1];
          expect(here).toEqual(held && place(held));
          turnsWalked += 1;
        }
      }),
      runs(SHARED_SEED, 250),
    );
    expect(turnsWalked).toBeGreaterThan(600);
  },
  PATIENT,
);

test(
  "every line that the bare moves list can be played, and ends at the same place",
  () => {
    fc.assert(
      fc.property(generateCase({ mostLines: 60 }), ({ scenario, level, variant }) => {
        const rules = rulesAt(scenario, level);
        const facts = scenario.variants[variant]?.facts ?? {};
        for (const { line, end } of rawLines(rules, facts)) {
          const { held, turns } = replay(rules, facts, "coached", line);
          expect(place(held)).toEqual(end);
          expect(turns.every(({ refusal }) => refusal === null)).toBe(true);
        }
      }),
      runs(SHARED_SEED, 40),
    );
  },
  PATIENT,
);
