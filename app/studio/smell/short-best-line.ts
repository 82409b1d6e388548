import type { Diagnostic } from "~/analysis/diagnostics/diagnostic";

const LEAST_TURNS = 4;

export const shortBestLine: Diagnostic = {
  code: "GR3001",
  severity: "advice",
  title: "The best line is over before anything could be found out",
  find: ({ levels }) => {
    const short = levels.flatMap(({ level, variants }) =>
      variants.flatMap(({ name, solved }) =>
        solved && solved.best.turns.length < LEAST_TURNS ? [{ level, name, turns: solved.best.turns.length }] : [],
      ),
    );
    const shortest = short.toSorted((one, other) => one.turns - other.turns)[0];
    if (!shortest) return [];
    const { level, name, turns } = shortest;
    const others = short.length === 1 ? "" : ` (and ${short.length - 1} more)`;
    return [
      {
        at: `variants.${name}`,
        message: `the best line in \`${name}\` at ${level} has ${turns === 1 ? "one turn" : `${turns} turns`}${others}, so there is nothing to find out on the way: let the customer's need take a question or a look before it can be met`,
      },
    ];
  },
};
