import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { careerFormat } from "~/engine/career/career-format";
import type { Evidence } from "~/engine/career/evidence";
import type { Gate } from "~/engine/career/rules";
import { readYaml } from "~/engine/scenario/read-yaml";

const source = readFileSync(fileURLToPath(new URL("../../../scenarios/career.yaml", import.meta.url)), "utf8");
const found = readYaml(source, careerFormat);
if ("problems" in found) throw new Error(JSON.stringify(found.problems));

/** The shipped rules, and the gate that they are about. */
export const career = found.value;
export const gate: Gate =
  career.gates.css2 ??
  (() => {
    throw new Error("career.yaml has no gate css2");
  })();

const DAY_MS = 24 * 60 * 60_000;

/** A play on the n-th day after the first of November, at noon. */
export function playOn(day: number, over: Partial<Evidence> = {}): Evidence {
  const at = new Date(Date.UTC(2026, 10, 1, 12) + day * DAY_MS).toISOString();
  return {
    scenarioId: "a-case",
    variant: `v${day}`,
    competency: "tone",
    level: "css1",
    solo: true,
    at,
    day: Math.floor(Date.parse(at) / DAY_MS),
    passed: true,
    current: true,
    first: true,
    ...over,
  };
}

export const generatePlays: fc.Arbitrary<Evidence[]> = fc.array(
  fc
    .record({
      day: fc.nat(20),
      scenario: fc.nat(4),
      variant: fc.nat(3),
      competency: fc.constantFrom(...gate.competencies),
      solo: fc.boolean(),
      passed: fc.boolean(),
      current: fc.boolean(),
      level: fc.constantFrom("css1" as const, "css1" as const, "css2" as const),
    })
    .map(({ day, scenario, variant, ...over }) => playOn(day, { scenarioId: `s${scenario}`, variant: `v${variant}`, ...over })),
  { maxLength: 60 },
);
