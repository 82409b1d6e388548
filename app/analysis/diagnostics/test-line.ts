import type { Diagnostic } from "./diagnostic";

export const testLine: Diagnostic = {
  code: "GR1005",
  severity: "error",
  title: "A test line does not go as it says",
  find: ({ levels }) => {
    const wrong = new Map<string, Astray>();
    for (const { level, lines } of levels)
      for (const { name, runs } of lines)
        for (const run of runs) {
          if (run.wrong === null) continue;
          // Totals differ from one variant to another where the mistake is the same.
          const key = `${name} ${run.wrong.replaceAll(/\d+(?:\.\d+)?/g, "")}`;
          const known = wrong.get(key) ?? { name, why: run.wrong, plays: [] };
          known.plays.push({ level, variant: run.variant });
          wrong.set(key, known);
        }
    return [...wrong.values()].map((astray) => ({ at: `tests.${astray.name}`, message: told(astray) }));
  },
};

/** One mistake in a line, in all the levels and variants where it shows. */
interface Astray {
  name: string;
  why: string;
  plays: { level: string; variant: string }[];
}

function told({ name, why, plays }: Astray): string {
  const [first, ...more] = plays;
  const also = more.length === 0 ? "" : ` (and likewise in ${more.length} more: ${toldPlays(more)})`;
  return `the line \`${name}\` at ${first?.level} in variant \`${first?.variant}\` ${why}${also}`;
}

function toldPlays(plays: Astray["plays"]): string {
  const levels = [...new Set(plays.map(({ level }) => level))];
  return levels
    .map((level) => `${level} ${plays.flatMap((play) => (play.level === level ? [`\`${play.variant}\``] : [])).join(" ")}`)
    .join(", ");
}
