import type { Diagnostic } from "./diagnostic";
import { mostRemedy } from "./measure/most-remedy";

export const unreachableBand: Diagnostic = {
  code: "GR2017",
  severity: "warning",
  title: "A fair band that no level can reach",
  find: (examined) => {
    const { levels, fair } = examined.scenario;
    const most = Math.max(0, ...levels.map((level) => mostRemedy(examined, level)));
    return (fair ?? []).flatMap(({ lo }, index) =>
      lo > most
        ? [
            {
              at: `fair.${index}.lo`,
              message: `a fair remedy begins at ${lo} here, and no level may give more than ${most}, approvals included, so nobody can be fair: lower \`lo\`, or grant more with \`grant\` or \`grants\``,
            },
          ]
        : [],
    );
  },
};
