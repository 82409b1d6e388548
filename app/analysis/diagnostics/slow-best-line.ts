import type { Diagnostic } from "./diagnostic";

export const slowBestLine: Diagnostic = {
  code: "GR2015",
  severity: "warning",
  title: "The best line takes longer than par",
  find: ({ levels, scenario: { par } }) => {
    const over = levels.flatMap(({ level, variants }) =>
      variants.flatMap(({ name, solved }) => (solved && solved.best.minutes > par ? [{ level, name, minutes: solved.best.minutes }] : [])),
    );
    const longest = over.sort((one, other) => other.minutes - one.minutes)[0];
    if (!longest) return [];
    const { level, name, minutes } = longest;
    const others = over.length === 1 ? "" : ` (and in ${over.length - 1} more)`;
    return [
      {
        at: "par",
        message: `the best line in the variant \`${name}\` at ${level} takes ${minutes} minutes, over the par of ${par}${others}, so even the best pays for time: set \`par\` to ${minutes}, or make its choices quicker`,
      },
    ];
  },
};
