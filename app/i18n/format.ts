import type { Translate } from "./translate";

/** How numbers, money, time and lists read in one language. */
export interface Formats {
  /** Minor units of an ISO currency, without cents where there are none. */
  money(minor: number, currency: string): string;
  /** Money, or a count of times. */
  amount(value: number, unit: "money" | "times", currency: string): string;
  /** Simulated minutes: "6 min", "14 h", "2 h 30 min", "3 days". */
  minutes(minutes: number): string;
  /** A UTC instant as a day and time in the installation's time zone. */
  instant(iso: string): string;
  /** The day of a UTC instant in the installation's time zone. */
  day(iso: string): string;
  /** A score with at most one decimal, and a true minus. */
  score(score: number): string;
  /** A score's change with its sign, a true minus; 0 has none. */
  change(points: number): string;
  /** A share of 1 in percent. */
  percent(share: number, decimals?: number): string;
  /** A number with `most` decimals, or with as few as `least` where the rest are zeros. */
  decimal(value: number, most: number, least?: number): string;
  list(items: readonly string[]): string;
  /** The order of two names in the alphabet: below 0 where the first comes first. */
  compare(one: string, other: string): number;
}

const HOUR = 60;
const DAY = 24 * HOUR;

/** Digit for digit, except for a hyphen that stands for a minus. */
function trueMinus(format: Intl.NumberFormat, value: number): string {
  const parts = format.formatToParts(value).map(({ type, value: text }) => (type === "minusSign" ? "−" : text));
  return parts.join("");
}

/** The formats of one language and time zone. */
export function formats(locale: string, timeZone: string, t: Translate): Formats {
  const made = new Map<string, Intl.NumberFormat>();
  // Made once each, since making one is what takes long.
  const numberFormat = (options: Intl.NumberFormatOptions) => {
    const key = JSON.stringify(options);
    const format = made.get(key) ?? new Intl.NumberFormat(locale, options);
    made.set(key, format);
    return format;
  };
  const scores = numberFormat({ maximumFractionDigits: 1 });
  const changes = numberFormat({ maximumFractionDigits: 1, signDisplay: "exceptZero" });
  const instants = new Intl.DateTimeFormat(locale, {
    timeZone,
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    // Not `hour12: false`, by which some machines call the first hour of a day 24.
    hourCycle: "h23",
  });
  const days = new Intl.DateTimeFormat(locale, { timeZone, day: "numeric", month: "long", year: "numeric" });
  const collator = new Intl.Collator(locale);
  const lists = new Intl.ListFormat(locale);
  const moneyFormat = (currency: string, whole: boolean) =>
    numberFormat({ style: "currency", currency, ...(whole && { maximumFractionDigits: 0 }) });
  const money = (minor: number, currency: string) => {
    const digits = moneyFormat(currency, false).resolvedOptions().maximumFractionDigits ?? 2;
    const major = minor / 10 ** digits;
    return moneyFormat(currency, Number.isInteger(major)).format(major);
  };
  return {
    money,
    amount: (value, unit, currency) => (unit === "money" ? money(value, currency) : t("amount.times", { count: value })),
    minutes(minutes) {
      if (minutes < HOUR) return t("time.minutes", { count: minutes });
      const [big, small, whole, both] =
        minutes < DAY ? ([HOUR, 1, "time.hours", "time.hours-minutes"] as const) : ([DAY, HOUR, "time.days", "time.days-hours"] as const);
      const count = Math.floor(minutes / big);
      const rest = Math.floor((minutes % big) / small);
      return rest === 0 ? t(whole, { count }) : t(both, { count, rest });
    },
    day: (iso) => days.format(new Date(iso)),
    instant: (iso) => instants.format(new Date(iso)),
    score: (score) => trueMinus(scores, score),
    change: (points) => trueMinus(changes, points),
    percent: (share, decimals = 0) =>
      numberFormat({ style: "percent", minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(share),
    decimal: (value, most, least = most) => numberFormat({ minimumFractionDigits: least, maximumFractionDigits: most }).format(value),
    list: (items) => lists.format(items),
    compare: (one, other) => collator.compare(one, other),
  };
}
