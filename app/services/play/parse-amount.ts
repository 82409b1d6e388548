import { minorDigits } from "~/engine/scenario/fill";
import { foldText } from "~/process/fold-text";

/** Longer than any amount in any way of writing. */
const LONGEST = 40;

/** The digits between two marks of thousands. */
const GROUP = 3;

/**
 * An amount as a person types it in their locale ("$40", "40.00", "1,250") in minor units, or for `times` a whole number; null where it is none.
 * Nothing is rounded: a third decimal of dollars is no amount. Some keypads have the other mark of decimals alone, so that one is taken too where it can be nothing else: before exactly as many
 * digits as the currency has, which are fewer than a group has.
 */
export function parseAmount(typed: string, unit: "money" | "times", currency: string, locale: string): number | null {
  const digits = unit === "money" ? minorDigits(currency) : 0;
  const parts = new Intl.NumberFormat(locale).formatToParts(1234567.8);
  const mark = (type: string) => (parts.find((part) => part.type === type)?.value ?? "").normalize("NFKC");
  const bare = foldText(typed, "NFKC", LONGEST)
    .replace(/\p{Sc}/gu, "")
    .trim()
    .replace(new RegExp(`^${currency}|${currency}$`, "i"), "")
    .trim();
  const [group, decimal] = [matching(mark("group")), matching(mark("decimal"))];
  const other = new RegExp(`^(\\d{1,15})[.,](\\d{${digits}})$`, "u").exec(bare);
  if (other?.[1] !== undefined && digits > 0 && digits < GROUP) return toMinor(other[1], other[2] ?? "", digits);
  const pattern = new RegExp(`^(\\d{1,15}|\\d{1,3}(?:${group}\\d{3}){1,4})(?:${decimal}(\\d{1,${Math.max(1, digits)}}))?$`, "u");
  const found = pattern.exec(bare);
  const whole = found?.[1];
  if (!found || whole === undefined || (digits === 0 && found[2] !== undefined)) return null;
  return toMinor(whole, found[2] ?? "", digits);
}

function toMinor(whole: string, decimals: string, digits: number): number | null {
  const minor = Number(whole.replace(/\D/g, "")) * 10 ** digits + Number(decimals.padEnd(digits, "0") || 0);
  return Number.isSafeInteger(minor) ? minor : null;
}

/** Within brackets: a `\,` is an error under the `u` flag. */
function matching(mark: string): string {
  return mark === "" ? "(?!)" : `[${mark}]`;
}
