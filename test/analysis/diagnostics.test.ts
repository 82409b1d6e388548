import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { diagnostics } from "~/analysis/diagnostics/diagnostics";
import type { Problem } from "~/engine/scenario/problem";
import { scenario as schema } from "~/engine/scenario/schema";
import { rulesAndWords } from "~/engine/scenario/text";
import en from "~/i18n/en.json";
import { checkScenarios } from "~/services/author/check-scenarios.server";
import { wordsHash } from "~/services/catalog/words-hash.server";
import { smells } from "~/studio/smell/smells";
import { mergePatch } from "../kit/generate/merge-patch";
import { diagnosticBase as base, diagnosticPages, type Example, readPages } from "../kit/scenario/diagnostic-pages";
import { scenarioFolder } from "../kit/scenario/folder";
import { expectSeen } from "../kit/studio/problem-place";

const pages = readPages();
const FEW_POSITIONS = 2000;

/** What the check says of base.yaml, or of what stands in its place, with a file beside it. */
function check(source: string, beside?: { name: string; text: string }, named = "late-parcel"): Problem[] {
  const folder = scenarioFolder({ "late-parcel": source });
  if (beside) writeFileSync(join(folder, "late-parcel", beside.name), beside.text);
  return checkScenarios([join(folder, named)], { mostPositions: FEW_POSITIONS }).problems;
}

const patched = (patch: unknown) => check(stringify(mergePatch(base, patch)));

/** What is said of other files than the case's own: of its folder, or of a translation. A draft has neither. */
const outside: ReadonlySet<string> = new Set(["GR0004", "GR0005", "GR2018"]);
const textOf = ({ language, text }: Example): string => (language === "text" ? text : stringify(mergePatch(base, parse(text))));

function checkExample({ language, file, text }: Example): Problem[] {
  if (language === "text") return check(text);
  if (language === "sh") return check(stringify(base), undefined, /scenarios\/(\S+)/.exec(text)?.[1]);
  if (file === undefined) return patched(parse(text));
  const scenario = schema.parse(base);
  const { words } = rulesAndWords(scenario);
  const translation = { format: 1, translates: wordsHash(scenario), words };
  return check(stringify(base), { name: file, text: stringify(mergePatch(translation, parse(text))) });
}

const told = (problems: readonly Problem[]) => problems.map(({ code, at, message }) => `${code} ${at}: ${message}`);
const codesOf = (problems: readonly Problem[]) => [...new Set(problems.map(({ code }) => code))].sort();

test("the scenario that the examples change raises nothing", () => {
  expect(told(patched({}))).toEqual([]);
});

describe("every page's bad example raises its code, and the mended one nothing", () => {
  test.each(pages)("$code $title", ({ code, severity, bad, mended, also }) => {
    const found = checkExample(bad);
    expect(codesOf(found), told(found).join("\n")).toEqual([code, ...also].sort());
    expect(found.find((one) => one.code === code)?.severity).toBe(severity);
    for (const { file, line, column, message } of found) {
      expect(file).toBeDefined();
      expect(line).toBeGreaterThan(0);
      expect(column).toBeGreaterThan(0);
      expect(message.length).toBeLessThan(400);
    }
    expect(told(checkExample(mended))).toEqual([]);
    for (const one of found) if (!outside.has(one.code)) expectSeen(textOf(bad), one);
  });

  test("each has a way out in the words of the studio, and so has each smell", () => {
    const codes = [...pages.map(({ code }) => code), ...smells.map(({ code }) => code)];
    const ways = Object.keys(en).flatMap((key) => (key.startsWith("studio-mend.") ? [key.slice("studio-mend.".length)] : []));
    expect(ways.toSorted()).toEqual(codes.toSorted());
  });
});

describe("what is found is told, and answered, at the path that its author wrote", () => {
  const voices = { plain: "A team lead will look into this.", warm: "I'd like a team lead to look into this for you." };
  const patch = {
    let: { spare: { mood: "angry" }, lost: { mood: "abusive" } },
    situations: { opening: { choices: { "pass-on": { words: voices, when: "lost" } } } },
  };

  test("a name under `let`, and a condition that two voices share", () => {
    const found = told(patched(patch));
    expect(found.filter((one) => one.startsWith("GR2007"))).toEqual([
      "GR2007 let.spare: nothing asks for the condition `spare`: write its name where it should hold, or take it out",
    ]);
    expect(found.filter((one) => one.startsWith("GR2005 situations.opening.choices.pass-on.when: "))).toHaveLength(1);
  });

  test("an answer names the choice, not its voices", () => {
    const accepts = [
      { code: "GR2005", at: "situations.opening.choices.pass-on", reason: "It is for later." },
      { code: "GR2007", at: "let.spare", reason: "It is for later." },
    ];
    const found = told(patched({ ...patch, accepts }));
    expect(found.filter((one) => /GR2005 \S*pass-on|GR2007|GR2020/.test(one))).toEqual([]);
  });
});

/** base.yaml with the bad examples of several pages at once. */
const withBad = (codes: readonly string[], patch: unknown = {}) =>
  codes.reduce((made, code) => mergePatch(made, parse(pages.find((page) => page.code === code)?.bad.text ?? "")), mergePatch(base, patch));

test("a file with ten faults lists all ten", () => {
  const ten = ["GR2001", "GR2005", "GR2006", "GR2007", "GR2008", "GR2009", "GR2010", "GR2012", "GR2013", "GR2020"];
  expect(codesOf(check(stringify(withBad(ten))))).toEqual(ten);
});

test("ten wrong names are listed at once, each with its place", () => {
  const problems = patched({
    starts: "opennig",
    customer: { name: "{nmae}", leaves: "gave-pu" },
    facts: { birthday: { starts: "tomorrow" } },
    resources: { "courier-board": { class: "frontlin", does: ["loked"] } },
    authority: { credit: { unit: "times" } },
    process: { looked: { before: ["promise"] } },
    tests: { "best-later": { choices: ["ask-plian"] } },
    situations: { promised: { choices: { "regret-again": { to: "nobody-aksed", tone: { hmuan: 1 } } } } },
  });
  expect(problems.map(({ at }) => at).sort()).toEqual([
    "authority.credit.unit",
    "customer.leaves",
    "customer.name",
    "facts.birthday.starts",
    "process.looked.before.0",
    "resources.courier-board.class",
    "resources.courier-board.does.0",
    "situations.promised.choices.regret-again.to",
    "situations.promised.choices.regret-again.tone.hmuan",
    "starts",
    "tests.best-later.choices.0",
  ]);
  expect(new Set(problems.map(({ line, column }) => `${line}:${column}`)).size).toBe(11);
});

test("a dead end, a circle and what needs no exploring are told together", () => {
  const all = ["GR2002", "GR2003", "GR2006", "GR2007", "GR2010", "GR2012"];
  expect(codesOf(check(stringify(withBad(all))))).toEqual(all);
});

test("where there are too many positions, what needs no exploring is still told, and nothing is called unreachable that may be reached", () => {
  const still = ["GR2006", "GR2007", "GR2010", "GR2012", "GR2019", "GR2025"];
  expect(codesOf(check(stringify(withBad(still.filter((code) => code !== "GR2025")))))).toEqual(still);
  const orphan = { endings: { orphan: { ...schema.parse(base).endings["too-late"] } } };
  expect(told(check(stringify(withBad(["GR2019"], orphan)))).join()).toContain("GR2001 endings.orphan");
});

test("a warning is answered where it stands, by its place or for the whole file; an error is not", () => {
  const answered = (code: string, at?: string) =>
    codesOf(check(stringify(withBad([code], { accepts: [{ code, at, reason: "Because." }] }))));
  expect(answered("GR2012", "situations.opening.hint")).toEqual([]);
  expect(answered("GR2012", "situations.opening")).toEqual([]);
  expect(answered("GR2012")).toEqual([]);
  expect(answered("GR2012", "situations.open")).toEqual(["GR2012", "GR2020"]);
  expect(answered("GR2002")).toEqual(["GR2002", "GR2020"]);
});

test("every code has a page that says its title, and every page a code", () => {
  const app = fileURLToPath(new URL("../../app", import.meta.url));
  const sources = readdirSync(app, { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name));
  const codes = sources.flatMap((name) => readFileSync(join(app, name), "utf8").match(/(?<=")GR\d{4}(?=")/g) ?? []);
  const smelt = readFileSync(join(diagnosticPages, "smells.md"), "utf8");
  for (const { code, title } of smells) expect(smelt).toContain(`| ${code} | ${title} |`);
  expect([...new Set(codes)].filter((code) => !smells.some((smell) => smell.code === code)).sort()).toEqual(
    pages.map(({ code }) => code).sort(),
  );
  for (const { code, title } of diagnostics) expect(pages.find((page) => page.code === code)?.title).toBe(title);
  const index = readFileSync(join(diagnosticPages, "README.md"), "utf8");
  expect(pages.filter(({ code, title, severity }) => !index.includes(`| [${code}](${code}.md) | ${severity} | ${title} |`))).toEqual([]);
});
