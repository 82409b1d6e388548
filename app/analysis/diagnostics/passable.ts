import { toTenth } from "~/engine/scoring/because";
import type { Diagnostic, Found } from "./diagnostic";
import type { ExaminedLevel, ExaminedVariant } from "./examine";
import { byDraw } from "./observe/by-draw";
import { type Player, players, RANDOM_PLAYS } from "./observe/thoughtless";

const MOST_CHANCE = 0.05;

const SAYS: Record<Player, string> = {
  first: "always the first choice",
  longest: "always the longest words",
  apologetic: "always the most apologetic",
  generous: "always giving the most",
  escalating: "always escalating",
  random: `at random, ${RANDOM_PLAYS} plays,`,
};

export const passable: Diagnostic = {
  code: "GR2013",
  severity: "warning",
  title: "It can be passed without thinking",
  find: ({ levels }) => levels.flatMap(atLevel),
};

function atLevel({ level, variants }: ExaminedLevel): Found[] {
  return byDraw(variants).flatMap(({ draw, variants: drawn }) => {
    const told = players.flatMap((player) => {
      const chance = chanceOf(drawn, player);
      return chance > MOST_CHANCE ? [`${SAYS[player]} ${toTenth(100 * chance)} %`] : [];
    });
    if (told.length === 0) return [];
    return [
      {
        at: "situations",
        message: `players who do not think pass at ${level}${draw === "gate" ? ", in the gate's variants" : ""} (${told.join("; ")}), so a pass shows nothing: give those lines a price, or let another variant need another answer`,
      },
    ];
  });
}

/** The chance to pass over the draws of the variants, by weight; what could not be solved counts as not passed. */
function chanceOf(variants: readonly ExaminedVariant[], player: Player): number {
  const weight = variants.reduce((sum, variant) => sum + variant.weight, 0);
  return variants.reduce((sum, variant) => sum + variant.weight * (variant.solved?.thoughtless[player] ?? 0), 0) / weight;
}
