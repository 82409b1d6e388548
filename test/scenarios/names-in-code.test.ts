import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { career } from "../kit/scenario/career-samples";
import { shared } from "../kit/scenario/limits";

const app = fileURLToPath(new URL("../../app", import.meta.url));
const sources = readdirSync(app, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.(tsx?|json|mjs)$/.test(name))
  .map((name) => ({ name, text: readFileSync(join(app, name), "utf8") }));

/** The files in which a pattern stands. */
function filesWith(pattern: RegExp): string[] {
  return sources.filter(({ text }) => pattern.test(text)).map(({ name }) => name);
}

const levels = Object.entries(shared.limits.levels);
const competencies = Object.entries(career.competencies ?? {});

test.each(levels)(
  "no file of the program names the level %s, or what it is called, not even in a comment",
  (id, { title, short = title }) => {
    expect(sources.length).toBeGreaterThan(300);
    for (const name of [id, title, short]) expect(filesWith(new RegExp(`(?<![\\w-])${name}(?![\\w-])`, "i")), name).toEqual([]);
  },
);

/** Names of competencies that are also words of the rules: what limits consist of, a mark's tone, a part of empowerment. */
const alsoRules = ["tone", "authority", "process", "resources", "escalation"];

test.each(competencies.filter(([id]) => !alsoRules.includes(id)))("no file of the program names the competency %s", (id, { title }) => {
  expect(filesWith(new RegExp(`["'\`.]${id}["'\`]`))).toEqual([]);
  expect(filesWith(new RegExp(`["'\`]${title}["'\`]`))).toEqual([]);
});

test("no words of the interface stand for a level or a competency", () => {
  const words = JSON.parse(readFileSync(join(app, "i18n/en.json"), "utf8"));
  const families = Object.keys(words).filter((key) => /^(level|level-short|competency)\./.test(key));
  expect(families).toEqual([]);
});
