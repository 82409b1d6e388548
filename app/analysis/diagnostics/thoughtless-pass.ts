import { type Player, RANDOM_PLAYS } from "~/analysis/players/thoughtless-players";
import { toTenth } from "~/engine/count/rounding";
import type { Diagnostic, Finding } from "./diagnostic";
import type { LevelExamination } from "./examine-case";
import { chancesOf } from "./measure/chances";

export const MOST_CHANCE = 0.05;

const SAYS: Record<Player, string> = {
  first: "always the first choice",
  longest: "always the longest words",
  apologetic: "always the most apologetic",
  generous: "always giving the most",
  escalating: "always escalating",
  random: `at random, ${RANDOM_PLAYS} plays,`,
};

export const thoughtlessPass: Diagnostic = {
  code: "GR2013",
  severity: "warning",
  title: "It can be passed without thinking",
  find: ({ levels }) => levels.flatMap(atLevel),
};

function atLevel({ level, variants }: LevelExamination): Finding[] {
  const passing = chancesOf(variants).filter(({ chance }) => chance > MOST_CHANCE);
  return (["practice", "gate"] as const).flatMap((drawn) => {
    const told = passing.filter(({ draw }) => draw === drawn).map(({ player, chance }) => `${SAYS[player]} ${toTenth(100 * chance)} %`);
    if (told.length === 0) return [];
    return [
      {
        at: "situations",
        message: `players who do not think pass at ${level}${drawn === "gate" ? ", in the gate's variants" : ""} (${told.join("; ")}), so a pass shows nothing: give those lines a price, or let another variant need another answer`,
      },
    ];
  });
}
