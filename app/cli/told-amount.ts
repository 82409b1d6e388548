import { toMoney } from "~/engine/scenario/fill";

/** An amount as a person reads it: money in major units ("$150"), or how many times. */
export function toldAmount(value: number, unit: "money" | "times", currency: string, locale: string): string {
  if (unit === "money") return toMoney(value, currency, locale);
  return value === 1 ? "once" : `${value} times`;
}
