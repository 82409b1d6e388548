import type { Value } from "./condition";
import type { Facts, Scenario } from "./schema";

/** How a value of a fact reads: its own words, money in the scenario's currency, a number in the reader's format. */
export function toShown(scenario: Scenario, name: string, value: Value | undefined, locale: string): string {
  const fact = scenario.facts[name];
  if (!fact || value === undefined) return "";
  if (fact.type === "flag") return (value ? fact.yes : fact.no) ?? String(value);
  if (fact.type === "choice") return fact.of?.[String(value)] ?? String(value);
  const number = fact.money ? toMoney(Number(value), scenario.currency, locale) : numberFormat(locale).format(Number(value));
  return fact.shows ? fact.shows.replaceAll("{value}", number) : number;
}

/** Minor units as money in the reader's format, without cents where there are none. */
export function toMoney(minor: number, currency: string, locale: string): string {
  const amount = minor / 10 ** minorDigits(currency);
  return numberFormat(locale, currency, Number.isInteger(amount)).format(amount);
}

/** How many decimal digits a currency has: 2 for USD, 0 for JPY. */
export function minorDigits(currency: string): number {
  return numberFormat("en", currency).resolvedOptions().maximumFractionDigits ?? 2;
}

const formats = new Map<string, Intl.NumberFormat>();

/** Plain numbers, or money of a currency, without cents if they are `whole`. Made once each, since making one is what takes long. */
function numberFormat(locale: string, currency?: string, whole = false): Intl.NumberFormat {
  const key = `${locale} ${currency} ${whole}`;
  const known = formats.get(key);
  if (known) return known;
  // biome-ignore lint/plugin: how people read a number is theirs; no rule and no score reads what is written here.
  const made = new Intl.NumberFormat(locale, {
    ...(currency !== undefined && { style: "currency", currency }),
    ...(whole && { maximumFractionDigits: 0 }),
  });
  formats.set(key, made);
  return made;
}

/** Names in braces inside a text: facts and surface names. */
export const placeholder = /\{([a-z][a-z0-9-]*)\}/g;

/** Fills in the facts and surface names that a text has in braces. */
export function fill(text: string, scenario: Scenario, facts: Facts, surface: Record<string, string>, locale: string): string {
  return text.replace(
    placeholder,
    (whole, name: string) => surface[name] ?? (scenario.facts[name] ? toShown(scenario, name, facts[name], locale) : whole),
  );
}
