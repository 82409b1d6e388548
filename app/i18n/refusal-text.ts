import type { WordKey } from "./translate";
import type { Words } from "./words-in";

/** The parts of a refusal that its sentences mention. Amounts are in minor units or times. */
interface Refusal {
  code: WordKey extends infer Key ? (Key extends `freed-by.${infer Code}` ? Code : never) : never;
  titles: readonly string[];
  unit?: "money" | "times";
  most?: number;
  given?: number;
  charge?: true;
  approver?: string;
}

/** A refusal in two sentences, for pages and the command line alike: which limit says no, and what would free it. */
export function refusalText({ t, amount, list }: Words, refusal: Refusal, currency: string): { limit: string; freedBy: string } {
  const { code, titles, most = 0, given = 0, charge = false, unit = "money", approver = "" } = refusal;
  const params = { title: list(titles), most: amount(most, unit, currency), given: amount(given, unit, currency), approver };
  return { limit: t(`refusal.${limitKey(code, most, given, charge)}`, params), freedBy: t(`freed-by.${code}`, params) };
}

function limitKey(code: Refusal["code"], most: number, given: number, charge: boolean) {
  if (code !== "over-authority") return code;
  if (most === 0) return charge ? "no-charge" : "no-authority";
  if (charge) return given === 0 ? "over-charge" : "over-charge-given";
  return given === 0 ? code : "over-authority-given";
}
