import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Filled, filledValue, toOperation } from "~/studio/form/thing-entry";
import { namesIn, type ThingField, toThingForm } from "~/studio/form/thing-form";
import { type ThingKind, thingRules } from "~/studio/form/thing-rules";
import { dataAt } from "~/studio/text/data";
import { editText } from "~/studio/text/edit";
import { readSource, toData } from "~/studio/text/source";

const text = [
  "title: One",
  "customer: { name: Mina, asks: Where?, needs: To know }",
  "situations:",
  "  opening:",
  "    says:",
  "      - { when: { level: css1 }, text: Well? }",
  "      - { text: Hello }",
  "    asks: { emotion: 1 }",
  "    choices:",
  "      go: { words: { plain: On, warm: Onward }, to: [{ go: end }], learns: [gauge], does: 3 }",
  "endings:",
  "  end: { title: End }",
  "",
].join("\n");
const at = ["situations", "opening"];

/** Fills in one field of a thing, as a form does, and returns the text. */
function fill(source: string, kind: ThingKind, path: readonly (string | number)[], name: string, filled: Filled): string {
  const read = readSource(source);
  const data = toData(read);
  const field = toThingForm(data, kind, path).find((one) => one.name === name);
  if (!field) throw new Error(`${kind} has no field ${name}`);
  const to = filledValue(field, filled);
  if ("problem" in to) throw new Error(to.problem);
  const operation = toOperation(data, path, field, to.value);
  return operation ? (editText(read, operation)?.source.text ?? "by hand") : source;
}

test("a thing's form has what its text says, a field for each line of words by condition, and says what only the source can show", () => {
  const data = toData(readSource(text));
  const opening = toThingForm(data, "situation", at);
  expect(opening.filter(({ name }) => name === "says")).toMatchObject([
    { path: [...at, "says", 0, "text"], value: "Well?", when: { level: "css1" } },
    { path: [...at, "says", 1, "text"], value: "Hello" },
  ]);
  expect(opening.find(({ name }) => name === "asks.emotion")).toMatchObject({ value: 1, isByHand: false });
  const choice = toThingForm(data, "choice", [...at, "choices", "go"]);
  const isByHand = (name: string) => choice.find((one) => one.name === name)?.isByHand;
  expect(choice.filter(({ name }) => name === "words").map(({ voice, value }) => [voice, value])).toEqual([
    ["plain", "On"],
    ["warm", "Onward"],
  ]);
  expect(choice.filter(({ name }) => name === "to")).toMatchObject([{ path: [...at, "choices", "go", "to", 0, "go"], value: "end" }]);
  expect([isByHand("does"), isByHand("learns"), isByHand("why")]).toEqual([true, false, false]);
  expect(namesIn(data, "choice")).toEqual(["go"]);
});

test("what is filled in changes that field; a group is made with its first field and goes with its last", () => {
  expect(fill(text, "case", [], "title", " Two: three ")).toBe(text.replace("One", '"Two: three"'));
  expect(fill(text, "situation", at, "asks.emotion", "")).toBe(text.replace("    asks: { emotion: 1 }\n", ""));
  const shown = fill(text, "choice", [...at, "choices", "go"], "shows.emotion", "2");
  expect(dataAt(toData(readSource(shown)), [...at, "choices", "go", "shows"])).toEqual({ emotion: 2 });
  expect(fill(text, "situation", at, "hint", "Ask.\r\nThen wait.")).toContain("hint: |-\n      Ask.\n      Then wait.\n");
  expect(fill(text, "choice", [...at, "choices", "go"], "learns", [])).toBe(text.replace(" learns: [gauge],", ""));
  expect(fill(text, "case", [], "title", "One")).toBe(text);
});

test("what cannot be a value is a problem", () => {
  const field = (over: Partial<ThingField>): ThingField => ({
    ...{ path: [], name: "x", control: { kind: "line" }, isRequired: false, value: undefined, isByHand: false },
    ...over,
  });
  expect(filledValue(field({ isRequired: true }), "  ")).toEqual({ problem: "missing" });
  expect(filledValue(field({ control: { kind: "number" } }), "1.5")).toEqual({ problem: "no-number" });
  expect(filledValue(field({ control: { kind: "option", options: ["a"] } }), "b")).toEqual({ problem: "no-option" });
  expect(filledValue(field({ control: { kind: "option", options: ["0", "1"] } }), "1")).toEqual({ value: 1 });
});

test("every field of every kind of thing is one that the format has", () => {
  const schema: unknown = JSON.parse(readFileSync("docs/scenario.schema.json", "utf8"));
  const known = JSON.stringify(schema);
  for (const rules of Object.values(thingRules))
    for (const { path } of rules) for (const step of path) expect(known, path.join(".")).toContain(`"${step}":`);
});

test("every field has words of its own", () => {
  const words = JSON.parse(readFileSync("app/i18n/en.json", "utf8"));
  for (const { path } of Object.values(thingRules).flat()) expect(words).toHaveProperty([`studio-field.${path.join("-")}`]);
});
