import type { Diagnostic } from "./diagnostic";

export const noTestLine: Diagnostic = {
  code: "GR2029",
  severity: "advice",
  title: "A case that no test line holds to anything",
  find: ({ scenario }) =>
    Object.keys(scenario.tests).length > 0
      ? []
      : [
          {
            at: "tests",
            message:
              "there are no test lines, so nothing notices when an edit changes what this case teaches: note the best line of each variant, and one that is polite and must fail",
          },
        ],
};
