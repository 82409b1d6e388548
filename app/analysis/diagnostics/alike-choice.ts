import type { Diagnostic } from "./diagnostic";
import { choicePairs, effectOf, wordsOf } from "./observe/choice-pairs";

export const alikeChoice: Diagnostic = {
  code: "GR2027",
  severity: "warning",
  title: "Two choices that read the same and are not",
  find: ({ levels }) => {
    const rules = levels[0]?.rules;
    if (!rules) return [];
    return choicePairs(rules)
      .filter(({ one, other }) => wordsOf(one.choice) === wordsOf(other.choice))
      .filter(({ one, other }) => one.points !== other.points || effectOf(one.choice) !== effectOf(other.choice))
      .map(({ at, one, other }) => ({
        at,
        message: `no word tells \`${other.name}\` from \`${one.name}\`, and they are not the same, so nobody can know which is right: say in the words what each does`,
      }));
  },
};
