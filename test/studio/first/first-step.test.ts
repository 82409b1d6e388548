import { expect, test } from "vitest";
import { parseScenario } from "~/engine/scenario/parse";
import { emptyCase } from "~/studio/begin/empty-case";
import { type FirstStep, firstChanges } from "~/studio/first/first-step";
import { goodLine } from "~/studio/first/good-line";
import { wordName } from "~/studio/first/word-name";
import { changeValues } from "~/studio/form/change-values";
import { dataAt } from "~/studio/text/data";
import { readSource, toData } from "~/studio/text/source";
import { shared } from "../../kit/scenario/limits";

const start = { id: "late-parcel", title: "Late", level: "css1", competency: "need-finding" };
const empty = `# Ours.\n${emptyCase(start, { name: "", asks: "", needs: "", says: "" })}`;

function write(text: string, step: FirstStep): string {
  const source = readSource(text);
  const changes = firstChanges(toData(source), step);
  if (typeof changes === "string") return changes;
  return changeValues(source, changes)?.source.text ?? "by hand";
}
const turn = (says: string, words: string, asks: string[] = []): FirstStep => ({ do: "turn", says, words, asks });
const wrong = (situation: string, over: Partial<Extract<FirstStep, { do: "wrong" }>>): FirstStep => ({
  ...{ do: "wrong", situation, words: "No idea.", leads: "on", title: "", shows: "nothing", costs: "nothing", why: "" },
  ...over,
});
const end: FirstStep = { do: "end", title: "In time", says: "Thank you!", teaches: "" };
const good = [
  turn("Where is my parcel?", "I'm sorry. When do you need it?", ["emotion", "exploration"]),
  turn("Tonight!", "I'll send a courier."),
  end,
];
const line = (text: string) => goodLine(toData(readSource(text)));

test("a good conversation is written straight down from the empty page, and it plays", () => {
  const text = good.reduce(write, empty);
  expect(text.startsWith("# Ours.\n")).toBe(true);
  expect(line(text)).toMatchObject({
    turns: [
      { situation: "opening", choice: "first-answer", words: "I'm sorry. When do you need it?" },
      { situation: "tonight", choice: "ill-send-courier", says: "Tonight!" },
    ],
    ending: "time",
  });
  expect(dataAt(toData(readSource(text)), ["situations", "opening", "asks"])).toEqual({ emotion: 1, exploration: 1 });
  expect(dataAt(toData(readSource(text)), ["tests", "best", "choices"])).toEqual(["first-answer", "ill-send-courier"]);
  expect(parseScenario(text, shared)).not.toHaveProperty("problems");
});

test("wrong answers go on, stay, or lead to an ending, at what they cost, and are written in the place that waits for one", () => {
  const text = [
    ...good,
    wrong("opening", { shows: "some", costs: "repeat" }),
    wrong("opening", { words: "It'll come.", leads: "new", title: "Too late", why: "Nobody asked when." }),
    wrong("tonight", { words: "Maybe tomorrow.", leads: "too-late" }),
    wrong("tonight", { words: "Hold on.", leads: "stays", shows: "all" }),
  ].reduce(write, empty);
  const choices = (situation: string) => dataAt(toData(readSource(text)), ["situations", situation, "choices"]);
  expect(choices("opening")).toMatchObject({
    "no-idea": { words: "No idea.", shows: { emotion: 1 }, repeats: 1, to: "tonight" },
    "itll-come": { to: "too-late", why: "Nobody asked when." },
  });
  expect(choices("tonight")).toMatchObject({ "maybe-tomorrow": { to: "too-late" } });
  expect(dataAt(choices("tonight"), ["hold"])).toEqual({ words: "Hold on." });
  expect(line(text).turns.map((one) => one.wrong.length)).toEqual([2, 2]);
  expect(parseScenario(text, shared)).not.toHaveProperty("problems");
});

test("what is missing is said, and nothing is written", () => {
  expect(write(empty, turn("", "x"))).toBe("words-missing");
  expect(write(empty, end)).toBe("no-turn");
  const text = good.reduce(write, empty);
  expect(write(text, wrong("opening", { words: "" }))).toBe("words-missing");
  expect(write(text, wrong("opening", { leads: "new" }))).toBe("title-missing");
  expect(write(text, wrong("gone", {}))).toBe("no-turn");
});

test("a name is made of the words that matter, and of none that is taken", () => {
  expect(wordName("Where is my parcel, please?", [], "x")).toBe("where-parcel-please");
  expect(wordName("Für Sie? Ça va!", ["fur-sie-ca"], "x")).toBe("fur-sie-ca-2");
  expect(wordName("你好", [], "turn-2")).toBe("turn-2");
  expect(wordName("12 of them", ["turn-2", "turn-2-2"], "turn-2")).toBe("them");
});

test("the line of a case whose ways depend on something is that of its best test line", () => {
  const text = [
    "situations:",
    "  opening: { says: Hi, choices: { shrug: { words: So?, to: end }, ask: { words: { plain: When? }, to: [{ when: soon, go: next }, { go: end }] } } }",
    "  next: { says: Now, choices: { send: { words: Sent., to: [{ when: soon, go: fine }, { go: end }] } } }",
    "endings: { fine: { title: Fine }, end: { title: End } }",
    "tests: { one: { role: best, choices: [ask-plain, send], ending: fine } }",
  ].join("\n");
  expect(line(text)).toMatchObject({ turns: [{ choice: "ask", wrong: [{ name: "shrug" }] }, { choice: "send" }], ending: "fine" });
});
