import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseAmount } from "~/services/play/parse-amount";
import { runs } from "../../kit/generate/play";

describe("dollars in English", () => {
  test.each<[string, number | null]>([
    ["$40", 4000],
    ["40", 4000],
    ["40.00", 4000],
    ["40.5", 4050],
    ["40.05", 4005],
    ["0.01", 1],
    ["0", 0],
    ["00040", 4000],
    [" 40 ", 4000],
    ["$ 40", 4000],
    ["40 USD", 4000],
    ["usd 40", 4000],
    ["40\u00a0$", 4000],
    ["1,250", 125_000],
    ["1,250.50", 125_050],
    ["1,234,567.89", 123_456_789],
    ["４０", 4000],
    ["4.005", null],
    ["40.", null],
    [".5", null],
    // An iPhone of a region that writes so has a keypad with no other mark.
    ["9,95", 995],
    ["1250,00", 125_000],
    ["1,2", null],
    ["1,2,34", null],
    ["12,50.00", null],
    ["1250,000", null],
    ["1.250,50", null],
    ["-5", null],
    ["+5", null],
    ["1e3", null],
    ["0x10", null],
    ["٤٠", null],
    ["forty", null],
    ["", null],
    [" ", null],
    ["$", null],
    ["40 40", null],
    ["4 0", null],
    ["1 250", null],
    ["NaN", null],
    ["Infinity", null],
    ["99999999999999", null],
    ["9".repeat(400), null],
    ["40\n", 4000],
    ["40 EUR", null],
  ])("%j is %s", (typed, minor) => {
    expect(parseAmount(typed, "money", "USD", "en")).toBe(minor);
  });
});

describe("other currencies, languages and units", () => {
  test.each<[string, "money" | "times", string, string, number | null]>([
    ["¥1,250", "money", "JPY", "en", 1250],
    ["1250", "money", "JPY", "en", 1250],
    ["40.5", "money", "JPY", "en", null],
    ["40.00", "money", "JPY", "en", null],
    ["1.250", "money", "KWD", "en", 1250],
    ["1.250,50", "money", "EUR", "de", 125_050],
    ["40,5 €", "money", "EUR", "de", 4050],
    ["40.50", "money", "EUR", "de", 4050],
    ["40.500", "money", "EUR", "de", 4_050_000],
    ["1,250", "money", "KWD", "en", 1_250_000],
    ["9,95", "times", "USD", "en", null],
    ["1 250,50", "money", "EUR", "fr", 125_050],
    ["1250,50", "money", "EUR", "fr", 125_050],
    ["12 50", "money", "EUR", "fr", null],
    ["3", "times", "USD", "en", 3],
    ["3.0", "times", "USD", "en", null],
    ["", "times", "USD", "en", null],
    ["-1", "times", "USD", "en", null],
  ])("%j (%s, %s, %s) is %s", (typed, unit, currency, locale, minor) => {
    expect(parseAmount(typed, unit, currency, locale)).toBe(minor);
  });
});

test("what the formatter writes is read back, to the cent", () => {
  fc.assert(
    fc.property(fc.nat({ max: 999_999_999 }), fc.constantFrom("en", "de", "fr", "da", "pl"), (cents, locale) => {
      const written = new Intl.NumberFormat(locale, { style: "currency", currency: "USD", currencyDisplay: "code" }).format(cents / 100);
      expect(parseAmount(written, "money", "USD", locale)).toBe(cents);
    }),
    runs(1601, 500),
  );
});

test("whatever is typed is a whole number of cents or nothing", () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom("en", "de", "ar", "hi"), (typed, locale) => {
      const amount = parseAmount(typed, "money", "USD", locale);
      expect(amount === null || (Number.isSafeInteger(amount) && amount >= 0)).toBe(true);
    }),
    runs(1602, 1000),
  );
});
