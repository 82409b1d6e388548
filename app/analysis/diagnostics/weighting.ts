import type { Diagnostic, Finding } from "./diagnostic";
import type { LevelExamination } from "./examine-case";
import { ranksOf, WEIGHTINGS } from "./measure/ranks";

export const LEAST_FIRST = 990;

export const weighting: Diagnostic = {
  code: "GR2014",
  severity: "warning",
  title: "The best line leads only under this weighting of the scores",
  find: ({ levels }) => levels.flatMap(atLevel),
};

function atLevel(examined: LevelExamination): Finding[] {
  return ranksOf(examined).flatMap(({ first, by }) =>
    first >= LEAST_FIRST
      ? []
      : [
          {
            at: `tests.${by}`,
            message: `the best line ranks first at ${examined.level} under ${first} of ${WEIGHTINGS} weightings of outcome, empathy and empowerment, and \`${by}\` beats it most often, so which is best hangs on taste: let the best line win in each, or let that one lose something`,
          },
        ],
  );
}
