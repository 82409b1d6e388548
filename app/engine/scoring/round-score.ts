import type { Model } from "~/engine/count/model";
import { toTenth } from "~/engine/count/rounding";
import { firstTenth } from "./formula-1";

/** Rounds a score to 0.1 as its formula does, before it is compared, sealed or shown: formula 1 goes by the double, later ones by the exact number. */
export function roundScore({ formula }: Pick<Model, "formula">, score: number): number {
  return formula === 1 ? firstTenth(score) : toTenth(score);
}
