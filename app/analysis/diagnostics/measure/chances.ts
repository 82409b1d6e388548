import type { VariantExamination } from "~/analysis/diagnostics/examine-case";
import { type Player, thoughtlessPlayers } from "~/analysis/players/thoughtless-players";
import { byDraw } from "../observe/by-draw";

/** The chance, 0 to 1, that a player who does not think passes in what is drawn for practice or for a gate. */
export interface PlayerChance {
  draw: "practice" | "gate";
  player: Player;
  chance: number;
  /** A line of theirs that passes, in the variant where they pass most often; null where none does. */
  example: { variant: string; line: readonly string[] } | null;
}

/** Each player's over the draws of a level's variants, by weight; what could not be solved counts as not passed. */
export function chancesOf(variants: readonly VariantExamination[]): PlayerChance[] {
  return byDraw(variants).flatMap(({ draw, variants: drawn }) => thoughtlessPlayers.map(({ name }) => chanceOf(draw, name, drawn)));
}

function chanceOf(draw: PlayerChance["draw"], player: Player, drawn: readonly VariantExamination[]): PlayerChance {
  let sum = 0;
  let weights = 0;
  let most = 0;
  let example: PlayerChance["example"] = null;
  for (const { name, weight, solved } of drawn) {
    const played = solved?.thoughtless.find((one) => one.player === player);
    weights += weight;
    if (!played?.line) continue;
    sum += weight * played.share;
    if (played.share <= most) continue;
    most = played.share;
    example = { variant: name, line: played.line };
  }
  return { draw, player, chance: sum / weights, example };
}
