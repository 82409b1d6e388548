import type { Diagnostic } from "~/analysis/diagnostics/diagnostic";
import type { Choice } from "~/engine/scenario/choice";

/** From here on a mark counts as earned. */
const GOOD_MARK = 90;

export const idleQuestion: Diagnostic = {
  code: "GR3006",
  severity: "advice",
  title: "Empathy for a question whose answer changes nothing",
  find: ({ scenario, levels }) => {
    const rules = levels[0]?.rules;
    return Object.entries(scenario.situations).flatMap(([situation, { choices }]) =>
      Object.entries(choices).flatMap(([name, choice]) => {
        const points = rules?.marks.get(situation)?.get(name)?.points ?? 0;
        if ((choice.shows?.exploration ?? 0) === 0 || points < GOOD_MARK || tellsSomething(choice)) return [];
        return [
          {
            at: `situations.${situation}.choices.${name}`,
            message: `\`${name}\` is marked ${points} for asking, and nothing is learned, done or decided by it, so empathy is earned by words alone: let it learn a fact, or let it show no question`,
          },
        ];
      }),
    );
  },
};

const tellsSomething = (choice: Choice): boolean =>
  [choice, ...(choice.then ?? [])].some(
    ({ learns, does, decides, sets, grants, to }) =>
      [learns, does].some((list) => list !== undefined && list.length > 0) ||
      [decides, sets, grants].some((map) => map !== undefined) ||
      Array.isArray(to),
  );
