import { beforeEach, expect, test } from "vitest";
import { limitsOf } from "~/engine/limits/schema";
import { begin } from "~/engine/play/begin";
import { toEntries } from "~/engine/play/entries";
import { replay } from "~/engine/play/replay";
import { toRules } from "~/engine/play/rules";
import { caseSize } from "~/engine/show/case-size";
import { view } from "~/engine/show/view";
import { keepSettings } from "~/process/settings.server";
import { caseMeasure } from "~/services/catalog/case-measure.server";
import { catalog } from "~/services/catalog/catalog.server";

beforeEach(() => keepSettings({ dataDir: "nowhere", scenariosDir: "./scenarios", sessionSecret: "a secret of thirty-two characters" }));

const wordsOf = (text: string) => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean).length;

test("what is read on a line is what the desk shows of it, each text once", () => {
  const { entries, limits, model } = catalog();
  const scenario = entries.get("womp-womp")?.scenario;
  const best = Object.values(scenario?.tests ?? {}).find(({ role }) => role === "best");
  const facts = scenario?.variants[best?.variant ?? ""]?.facts;
  if (!scenario || !best || !facts) throw new Error("Womp womp has no best line");
  const rules = toRules(scenario, limitsOf(limits, "css1"), model);
  const log = toEntries(best.choices);
  const looking = { surface: {}, locale: "en", mode: "solo", token: (name: string) => name } as const;
  const seen = new Set<string>();
  let words = 0;
  const read = (key: string, text = "") => {
    if (seen.has(key)) return;
    seen.add(key);
    words += wordsOf(text);
  };
  for (let turns = 0; turns <= log.length; turns += 1) {
    const shown = view(rules, begin(rules, facts).position, replay(rules, facts, "solo", log.slice(0, turns)), looking);
    const { customer, conversation, documents, choices } = shown;
    read("asks", customer.asks);
    for (const { label, text } of customer.file) read(`file ${label}`, `${label} ${text}`);
    for (const [at, { by, text }] of conversation.entries()) if (by !== "you") read(`said ${at}`, text);
    for (const { turn, title, text } of documents) read(`document ${turn}`, `${title} ${text}`);
    for (const { words: own, label } of choices) read(`choice ${own ?? label}`, own ?? label);
  }
  expect(caseSize(rules, facts, log, {})).toMatchObject({ turns: log.length, words, minutes: Math.ceil(words / 238 + log.length / 6) });
});

test("each shipped case says how long and how hard it is, and no mark is of no use", () => {
  const measures = [...catalog().entries.values()].map((entry) => caseMeasure(entry, entry.scenario.levels[0] ?? ""));
  const marks = [1, 2, 3].map((mark) => measures.filter((one) => one?.difficulty === mark).length);
  expect(marks.reduce((sum, count) => sum + count, 0)).toBe(measures.length);
  expect(Math.min(...marks)).toBeGreaterThanOrEqual(4);
  for (const measure of measures) expect(measure?.minutes).toBeGreaterThanOrEqual(5);
});
