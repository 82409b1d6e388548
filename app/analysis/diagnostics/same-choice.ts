import type { Diagnostic } from "./diagnostic";
import { choicePairs, effectOf } from "./observe/choice-pairs";

export const sameChoice: Diagnostic = {
  code: "GR2026",
  severity: "advice",
  title: "Two choices that do the same",
  find: ({ levels }) => {
    const rules = levels[0]?.rules;
    if (!rules) return [];
    return (
      choicePairs(rules)
        .filter(({ one, other }) => one.points === other.points && effectOf(one.choice) === effectOf(other.choice))
        // At a key turn it is GR2010 that asks for another voice.
        .filter(({ key, one, other }) => !key && one.choice.voice === other.choice.voice)
        .map(({ at, one, other }) => ({
          at,
          message: `\`${one.name}\` and \`${other.name}\` lead the same way, do the same and are marked alike, so choosing between them is no choice: give each another \`voice\`, let one cost something, or take one out`,
        }))
    );
  },
};
