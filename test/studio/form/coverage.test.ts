import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import en from "~/i18n/en.json";
import { type ThingKind, thingRules } from "~/studio/form/thing-rules";
import { groupNames } from "~/studio/rename/name-kinds";
import { allRules, pathsOfRules } from "../../kit/studio/rules";
import { pathsOf, schemaAt } from "../../kit/studio/schema-paths";

/** What no form fills in: which file it is, and the groups, whose things have forms of their own. */
const kept = ["format", "id", ...Object.values(groupNames)];
const isKept = (path: string) => kept.some((one) => path === one || path.startsWith(`${one}.`));

const places: Readonly<Record<ThingKind, string>> = {
  ...Object.fromEntries(Object.entries(groupNames).map(([kind, group]) => [kind, `${group}.*`])),
  ...{ case: "", choice: "situations.*.choices.*" },
} as Record<ThingKind, string>;

test.each(Object.entries(places))(
  "every field that the format has for a %s has a control in its form, and no other does",
  (kind, place) => {
    const known = Object.entries(thingRules).find(([one]) => one === kind)?.[1] ?? [];
    const isPart = (path: string) => (kind === "situation" && path.startsWith("choices.")) || (kind === "case" && isKept(path));
    const wanted = new Set(pathsOf(schemaAt(place)).filter((path) => !isPart(path)));
    expect([...new Set(pathsOfRules(known))].sort()).toEqual([...wanted].sort());
  },
);

test("a choice that is offered anytime has the fields of any other", () => {
  expect(pathsOf(schemaAt("anytime.*"))).toEqual(pathsOf(schemaAt("situations.*.choices.*")));
});

test("every field of the format stands in its page", () => {
  const page = readFileSync("docs/scenario-format.md", "utf8");
  const last = (path: string) => path.split(".").findLast((step) => step !== "*") ?? "";
  const names = new Set(Object.values(places).flatMap((place) => pathsOf(schemaAt(place)).map(last)));
  expect([...names].filter((name) => name !== "" && !page.includes(`\`${name}\``) && !page.includes(`${name}:`))).toEqual([]);
});

test("every field has words of its own", () => {
  const missing = allRules().filter(({ name }) => !Object.hasOwn(en, `studio-field.${name}`));
  expect([...new Set(missing.map(({ name }) => name))]).toEqual([]);
});
