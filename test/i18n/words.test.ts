import fc from "fast-check";
import { expect, test } from "vitest";
import { toMoney } from "~/engine/scenario/fill";
import en from "~/i18n/en.json";
import { localeOf } from "~/i18n/locale.server";
import { storedWords } from "~/i18n/stored-words";
import { isWordKey, type WordKey } from "~/i18n/translate";
import { wordsIn } from "~/i18n/words-in";
import { sharedModel } from "../kit/scenario/limits";

const { t, money, minutes, amount, instant, change, percent, decimal } = wordsIn("en", "Asia/Seoul");

test("parameters are filled in, and one that is missing stays to be seen", () => {
  expect(t("home.title", { name: "Ada" })).toBe("Good to see you, Ada.");
  expect(t("home.title")).toBe("Good to see you, {name}.");
});

test("count decides between singular and plural", () => {
  expect(t("attempt.turns", { count: 1 })).toBe("1 turn");
  expect(t("attempt.turns", { count: 0 })).toBe("0 turns");
});

test("a value of stored data that has no words shows itself, also where its name is one of JavaScript's own", () => {
  expect(storedWords(t, "tone.", "concise")).toBe("concise");
  expect(storedWords(t, "fault-name.", "insult")).toBe(t("fault-name.insult"));
  expect(storedWords(t, "tone.", "wistful")).toBe("wistful");
  expect(storedWords(t, "tone.", "constructor")).toBe("constructor");
});

test("a value without words does not compile", () => {
  const known = (mood: "calm" | "angry"): WordKey => `mood.${mood}`;
  // @ts-expect-error: `wistful` has no words
  const unknown = (mood: "calm" | "wistful"): WordKey => `mood.${mood}`;
  expect([isWordKey(known("calm")), isWordKey(unknown("wistful"))]).toEqual([true, false]);
});

test("the shipped rubric's criteria have words", () => {
  expect(sharedModel.rubric.criteria.filter((criterion) => !Object.hasOwn(en, `tone.${criterion}`))).toEqual([]);
});

test("money comes from minor units, with cents only where there are some", () => {
  expect(money(5000, "USD")).toBe("$50");
  expect(money(5050, "USD")).toBe("$50.50");
  expect(money(5000, "JPY")).toBe("¥5,000");
  expect(amount(2, "times", "USD")).toBe("2 times");
});

test("money reads the same in an author's text, which the engine fills, and in the interface", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.constantFrom("USD", "EUR", "JPY", "KWD"), (minor, currency) => {
      expect(money(minor, currency)).toBe(toMoney(minor, currency, "en"));
    }),
  );
});

test.each([
  [change(3.14), "+3.1"],
  [change(-65.8), "−65.8"],
  [change(0), "0"],
  [change(-0.04), "0"],
  [percent(0.85), "85%"],
  [percent(0.9634, 1), "96.3%"],
  [decimal(0.5, 3), "0.500"],
  [decimal(0.5, 2, 0), "0.5"],
])("a number reads %s", (shown, expected) => expect(shown).toBe(expected));

test("formats are made once, and each language, zone and currency has its own", () => {
  expect(wordsIn("en", "Asia/Seoul")).toBe(wordsIn("en", "Asia/Seoul"));
  expect(wordsIn("en", "Europe/Prague").instant("2026-03-01T20:05:00.000Z")).toBe("Mar 1, 2026, 21:05");
  for (let time = 0; time < 2; time++)
    expect([money(5000, "USD"), money(5050, "USD"), money(5000, "EUR"), money(5000, "JPY")]).toEqual(["$50", "$50.50", "€50", "¥5,000"]);
});

test.each([
  [0, "0 min"],
  [59, "59 min"],
  [60, "1 h"],
  [150, "2 h 30 min"],
  [1440, "1 day"],
  [4380, "3 days 1 h"],
])("%i minutes read %s", (count, shown) => expect(minutes(count)).toBe(shown));

test("an instant reads in the installation's time zone", () => {
  expect(instant("2026-03-01T20:05:00.000Z")).toBe("Mar 2, 2026, 05:05");
  expect(instant("2026-03-01T15:05:00.000Z")).toBe("Mar 2, 2026, 00:05");
});

test.each([
  ["tr-TR,en;q=0.5", "en"],
  ["en-GB", "en"],
  ["", "en"],
  ["*;q=x, constructor", "en"],
])("a browser that asks for %j gets %s", (header, locale) => {
  expect(localeOf(new Request("http://here/", { headers: { "Accept-Language": header } }))).toBe(locale);
});
