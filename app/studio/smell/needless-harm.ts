import type { Diagnostic } from "~/analysis/diagnostics/diagnostic";
import { choicePairs, effectOf } from "~/analysis/diagnostics/observe/choice-pairs";
import type { Choice } from "~/engine/scenario/choice";

export const needlessHarm: Diagnostic = {
  code: "GR3007",
  severity: "advice",
  title: "A choice that nobody would take",
  find: ({ levels }) => {
    const rules = levels[0]?.rules;
    if (!rules) return [];
    const found = new Map<string, string>();
    for (const { at, one, other } of choicePairs(rules)) {
      if (effectOf(withoutHarm(one.choice)) !== effectOf(withoutHarm(other.choice))) continue;
      const group = at.slice(0, at.lastIndexOf(".") + 1);
      if (one.choice.harm && !other.choice.harm) found.set(`${group}${one.name}`, other.name);
      else if (other.choice.harm && !one.choice.harm) found.set(at, one.name);
    }
    return [...found].map(([at, better]) => ({
      at,
      message: `\`${at.split(".").at(-1)}\` hurts the customer and does exactly what \`${better}\` does without it, so nobody would take it: let it be quicker, easier or tempting in some other way`,
    }));
  },
};

function withoutHarm({ harm: _harm, ...rest }: Choice): Choice {
  return rest;
}
