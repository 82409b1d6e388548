import { moneyGiven } from "~/engine/count/money";
import type { Position } from "~/engine/machine/position";
import type { Rules } from "~/engine/play/rules";
import type { Turn } from "~/engine/play/turn";
import { type MoneyKind, moneyKinds } from "~/engine/scenario/names";
import type { Band } from "~/engine/scenario/schema";
import { type Because, because } from "./because";
import { fairBands } from "./fair-bands";
import { farFrom } from "./formula";

/** A kind of money that has a fair band: what was given of it, and by which turns. */
interface JudgedMoney {
  kind: MoneyKind;
  band: Band;
  amount: number;
  turns: readonly number[];
}

/** Each kind of money that has a fair band at the end. */
function judgedMoney(rules: Rules, turns: readonly Turn[], final: Position): JudgedMoney[] {
  const bands = fairBands(rules, final);
  const money = moneyGiven(rules.settled, final);
  return moneyKinds.flatMap((kind): JudgedMoney[] => {
    const band = bands[kind];
    const gave = turns.filter(({ counts }) => counts[kind] > 0).map(({ number }) => number);
    return band ? [{ kind, band, amount: money[kind], turns: gave }] : [];
  });
}

/** Why D is what it is, with every turn that gave. */
export function whyRemedy(rules: Rules, turns: readonly Turn[], final: Position): Because[] {
  const judged = judgedMoney(rules, turns, final);
  if (judged.length === 0) return [because("remedy.no-band", null)];
  return judged.flatMap(({ kind, band: { lo, hi }, amount, turns: gave }) => {
    const found = amount < lo ? "below" : amount > hi ? "above" : hi === 0 ? "none-due" : "fair";
    const code = `${rules.model.formula === 1 ? "remedy" : kind}.${found}` as const;
    const params = { remedy: amount, lo, hi };
    return gave.length > 0 ? gave.map((number) => because(code, number, params)) : [because(code, null, params)];
  });
}

/** The knock-outs of money far from fair, each with the last turn that gave. */
export function whyFar(rules: Rules, turns: readonly Turn[], final: Position): Because[] {
  return judgedMoney(rules, turns, final).flatMap(({ kind, band, amount, turns: gave }) => {
    const far = farFrom(rules.model, kind, amount, band);
    if (far === null) return [];
    return [because(far === "under" ? "cap.underpaid" : "cap.overpaid", gave.at(-1) ?? null, { remedy: amount, lo: band.lo, hi: band.hi })];
  });
}
