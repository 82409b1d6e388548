import type { Position } from "~/engine/machine/position";
import type { Rules } from "~/engine/play/rules";

/** What a case's whole remedy should lie in, in minor units. */
export interface Band {
  lo: number;
  hi: number;
}

/** The fair band that counts, or undefined: the first whose condition holds at the end. */
export function fairBand(rules: Rules, final: Position): Band | undefined {
  return rules.scenario.fair?.find(({ when }) => rules.test(when)(final));
}

/** The whole remedy so far: the money given under every authority that is one, in minor units. */
export function remedyGiven(rules: Rules, { given }: Pick<Position, "given">): number {
  let sum = 0;
  for (const name in given) if (isRemedy(rules, name)) sum += given[name] ?? 0;
  return sum;
}

/** Whether what is given under an authority is money that makes good. */
export function isRemedy({ scenario }: Pick<Rules, "scenario">, authority: string): boolean {
  const found = scenario.authority[authority];
  return found?.unit === "money" && found.remedy;
}

/** D: 1 inside the fair band, falling in a straight line to 0 at zero below and at twice `hi` above. */
export function remedyFit(remedy: number, band: Band | undefined): number {
  if (!band) return 1;
  if (band.hi === 0) return remedy === 0 ? 1 : 0;
  if (remedy < band.lo) return remedy / band.lo;
  return remedy <= band.hi ? 1 : Math.max(0, 1 - (remedy - band.hi) / band.hi);
}
