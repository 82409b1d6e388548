import type { Because } from "~/engine/scoring/because";
import { useWords } from "~/i18n/words";

const MONEY = new Set(["remedy", "lo", "hi"]);
const MINUTES = new Set(["minutes", "par"]);

/** Returns a reason of a score in words; its amounts are minor units of `currency`. */
export function useReasonWords(currency: string): (because: Because) => string {
  const { t, money, minutes } = useWords();
  const shown = (name: string, value: string | number) => {
    if (MONEY.has(name)) return money(Number(value), currency);
    return MINUTES.has(name) ? minutes(Number(value)) : value;
  };
  return ({ code, params }) =>
    t(`because.${code}`, Object.fromEntries(Object.entries(params).map(([name, value]) => [name, shown(name, value)])));
}
