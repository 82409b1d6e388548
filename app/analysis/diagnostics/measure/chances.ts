import type { VariantExamination } from "~/analysis/diagnostics/examine-case";
import { type Player, players } from "~/analysis/players/thoughtless-players";
import { byDraw } from "../observe/by-draw";

/** The chance, 0 to 1, that a player who does not think passes in what is drawn for practice or for a gate. */
export interface PlayerChance {
  draw: "practice" | "gate";
  player: Player;
  chance: number;
}

/** Each player's over the draws of a level's variants, by weight; what could not be solved counts as not passed. */
export function chancesOf(variants: readonly VariantExamination[]): PlayerChance[] {
  return byDraw(variants).flatMap(({ draw, variants: drawn }) => {
    const weight = drawn.reduce((sum, variant) => sum + variant.weight, 0);
    const passed = (player: Player) =>
      drawn.reduce((sum, variant) => sum + variant.weight * (variant.solved?.thoughtless[player] ?? 0), 0) / weight;
    return players.map((player) => ({ draw, player, chance: passed(player) }));
  });
}
