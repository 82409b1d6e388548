import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { channels, faults, harms, mechanisms, moods } from "~/engine/scenario/names";
import en from "~/i18n/en.json";
import { localeOf } from "~/i18n/locale.server";
import { wordsIn } from "~/i18n/words";

const app = fileURLToPath(new URL("../../app", import.meta.url));
const { t, money, minutes, amount, instant } = wordsIn("en", "Asia/Seoul");

function sources(...folders: string[]): string {
  const files = folders.flatMap((folder) =>
    readdirSync(join(app, folder), { recursive: true }).map((name) => join(app, folder, String(name))),
  );
  return [...files, join(app, "root.tsx")]
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => readFileSync(path, "utf8"))
    .join("\n");
}

test("parameters are filled in, and one that is missing stays to be seen", () => {
  expect(t("home.title", { name: "Ada" })).toBe("Good to see you, Ada.");
  expect(t("home.title")).toBe("Good to see you, {name}.");
});

test("count decides between singular and plural", () => {
  expect(t("attempt.turns", { count: 1 })).toBe("1 turn");
  expect(t("attempt.turns", { count: 0 })).toBe("0 turns");
});

test("a value that has no words shows itself, also where its name is one of JavaScript's own", () => {
  expect(t.of("mood", "calm")).toBe("calm");
  expect(t.of("mood", "wistful")).toBe("wistful");
  expect(t.of("mood", "constructor")).toBe("constructor");
});

test("money comes from minor units, with cents only where there are some", () => {
  expect(money(5000, "USD")).toBe("$50");
  expect(money(5050, "USD")).toBe("$50.50");
  expect(money(5000, "JPY")).toBe("¥5,000");
  expect(amount(2, "times", "USD")).toBe("2 times");
});

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
});

test.each([
  ["tr-TR,en;q=0.5", "en"],
  ["en-GB", "en"],
  ["", "en"],
  ["*;q=x, constructor", "en"],
])("a browser that asks for %j gets %s", (header, locale) => {
  expect(localeOf(new Request("http://here/", { headers: { "Accept-Language": header } }))).toBe(locale);
});

test.each<[string, readonly string[]]>([
  ["channel", channels],
  ["mood", moods],
  ["fault-name", faults],
  ["harm", harms],
  ["mechanism", mechanisms],
  ["fit-under", mechanisms],
  ["fit-over", mechanisms],
])("the engine's values for `%s` all have words", (family, values) => {
  expect(values.filter((value) => !Object.hasOwn(en, `${family}.${value}`))).toEqual([]);
});

test("every code that a score can give has words", () => {
  const scoring = sources("engine/scoring");
  const codes = [...scoring.matchAll(/"((?:need|remedy|effort|step|cap)\.[a-z-]+)"/g)].map(([, code]) => code);
  expect(codes.length).toBeGreaterThan(10);
  codes.push("need.no", "need.partly", "need.yes", "step.kept", "step.missed", "step.late", "step.broken");
  expect(codes.filter((code) => !Object.hasOwn(en, `because.${code}`))).toEqual([]);
});

test("no words lie unused", () => {
  const shell = sources("components", "routes", "i18n");
  const families = new Set([...shell.matchAll(/\bof\(\s*"([\w-]+)"/g)].map(([, family]) => family));
  families.add("fit-over").add("fit-under");
  const unused = Object.keys(en).filter((key) => !shell.includes(`"${key}"`) && !families.has(key.split(".")[0] ?? ""));
  expect(unused).toEqual([]);
});
