import { expect, test } from "vitest";
import { minorDigits, toMoney, toShown } from "~/engine/scenario/fill";
import { small } from "../../kit/scenario/small";

test("money has its currency's digits, and cents only where there are some, however often it is asked", () => {
  for (let time = 0; time < 2; time++) {
    expect([toMoney(5000, "USD", "en"), toMoney(5050, "USD", "en"), toMoney(5000, "JPY", "en")]).toEqual(["$50", "$50.50", "¥5,000"]);
    expect([minorDigits("USD"), minorDigits("JPY")]).toEqual([2, 0]);
  }
  expect(toMoney(125_050, "EUR", "de")).toMatch(/^1\.250,50\s€$/);
  expect(toMoney(125_050, "EUR", "en")).toBe("€1,250.50");
});

test("a number reads in the reader's language, money or not", () => {
  const scenario = small(
    {},
    {
      facts: {
        miles: { label: "Miles", type: "number", starts: 12_000, shows: "{value} miles" },
        fee: { label: "Fee", type: "number", starts: 12_000, money: true },
      },
    },
  );
  expect(["en", "de", "en"].map((locale) => toShown(scenario, "miles", 12_000, locale))).toEqual([
    "12,000 miles",
    "12.000 miles",
    "12,000 miles",
  ]);
  expect(toShown(scenario, "fee", 12_000, "en")).toBe("$120");
});
