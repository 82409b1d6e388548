import type { Diagnostic } from "./diagnostic";

const FULL_MARKS = 100;

export const oneVoice: Diagnostic = {
  code: "GR2010",
  severity: "warning",
  title: "A key turn with one voice only",
  find: ({ scenario, levels }) => {
    const rules = levels[0]?.rules;
    return Object.entries(scenario.situations).flatMap(([name, { key }]) => {
      if (!key || !rules) return [];
      const full = (rules.moves.get(name) ?? []).filter((move) => rules.marks.get(name)?.get(move.name)?.points === FULL_MARKS);
      const voices = [...new Set(full.flatMap(({ choice }) => choice.voice ?? []))];
      if (voices.length >= 2) return [];
      const have = voices.length === 0 ? "no voice earns" : `only the ${voices[0]} voice earns`;
      return [
        {
          at: `situations.${name}.key`,
          message: `${have} full marks at the key turn \`${name}\`, so a good agent has to sound like someone else: add a choice in another \`voice\` that gives what \`asks\` asks for`,
        },
      ];
    });
  },
};
