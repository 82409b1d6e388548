import { playBlindly } from "~/analysis/coherence/blind-replay";
import type { Diagnostic } from "~/analysis/diagnostics/diagnostic";
import type { LevelExamination } from "~/analysis/diagnostics/examine-case";

const LEAST_VARIANTS = 2;

export const blindLine: Diagnostic = {
  code: "GR3003",
  severity: "advice",
  title: "The hidden need can be met blindly",
  find: ({ levels }) => {
    const found = levels.flatMap((level) => {
      const line = blindLineAt(level);
      return line ? [{ level: level.level, line }] : [];
    });
    const [first] = found;
    if (!first) return [];
    return [
      {
        at: "variants",
        message: `\`${first.line.join()}\` passes in every practice variant at ${found.map(({ level }) => level).join(", ")}, so nobody has to find out which one it is: let what is right in one variant fail in another`,
      },
    ];
  },
};

/** A best or passing line of one practice variant that passes in all of them, played from memory; null where none does. */
function blindLineAt({ rules, variants }: LevelExamination): readonly string[] | null {
  const practiced = variants.filter(({ gate }) => !gate);
  if (practiced.length < LEAST_VARIANTS) return null;
  const lines = practiced.flatMap(({ solved }) => (solved ? [solved.best.line, solved.plan.passing ?? []] : []));
  const passes = (line: readonly string[]) => practiced.every(({ facts }) => playBlindly(rules, facts, line).score?.passed ?? false);
  return lines.find((line) => line.length > 0 && passes(line)) ?? null;
}
