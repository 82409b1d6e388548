import { fairLists } from "~/engine/count/money";
import { moneyKinds } from "~/engine/scenario/names";
import type { Diagnostic } from "./diagnostic";
import { mostRemedy } from "./measure/most-remedy";

export const unreachableBand: Diagnostic = {
  code: "GR2017",
  severity: "warning",
  title: "A fair band that no level can reach",
  find: (examined) => {
    const { scenario } = examined;
    const isPlain = Array.isArray(scenario.fair);
    return moneyKinds.flatMap((kind) => {
      const most = Math.max(0, ...scenario.levels.map((level) => mostRemedy(examined, level, kind)));
      return fairLists(scenario)[kind].flatMap(({ lo }, index) =>
        lo > most
          ? [
              {
                at: `fair.${isPlain ? "" : `${kind}.`}${index}.lo`,
                message: `a fair remedy begins at ${lo} here, and no level may give more than ${most}, approvals included, so nobody can be fair: lower \`lo\`, or grant more with \`grant\` or \`grants\``,
              },
            ]
          : [],
      );
    });
  },
};
