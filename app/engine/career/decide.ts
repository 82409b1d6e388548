import type { Competency, Gate } from "./rules";

/** How one variant of a sitting came out. */
export interface VariantResult {
  competency: Competency;
  passed: boolean;
  faults: readonly string[];
}

export type GateShortfall =
  | { code: "passes"; have: number; need: number; of: number }
  | { code: "competency"; competency: Competency; have: number; need: number; of: number }
  | { code: "fault"; fault: string };

export interface Decision {
  passed: boolean;
  passes: number;
  byCompetency: { competency: Competency; passes: number; need: number; of: number }[];
  /** Why it was not passed; empty exactly where it was. */
  shortfalls: GateShortfall[];
}

/** The gate's decision over a whole sitting: enough passed, enough in every competency, no critical fault. */
export function decide({ competencies, each, decision }: Gate, sealed: readonly VariantResult[]): Decision {
  const passes = sealed.filter(({ passed }) => passed).length;
  const byCompetency = competencies.map((competency) => ({
    competency,
    passes: sealed.filter((one) => one.competency === competency && one.passed).length,
    need: decision.all.includes(competency) ? each : decision.each,
    of: each,
  }));
  const shortfalls: GateShortfall[] = [
    ...(passes < decision.passes ? [{ code: "passes" as const, have: passes, need: decision.passes, of: competencies.length * each }] : []),
    ...byCompetency
      .filter((one) => one.passes < one.need)
      .map(({ competency, passes: have, need, of }) => ({ code: "competency" as const, competency, have, need, of })),
    ...[...new Set(sealed.flatMap(({ faults }) => faults))].map((fault) => ({ code: "fault" as const, fault })),
  ];
  return { passed: shortfalls.length === 0, passes, byCompetency, shortfalls };
}
