import { expect, test } from "vitest";
import { type FilledField, fillThing, type RowAct } from "~/studio/form/fill-thing";
import type { Shown } from "~/studio/form/shown-value";
import { thingAt } from "~/studio/form/thing-at";
import { namesIn, type ThingField } from "~/studio/form/thing-form";
import { fieldsOfForm, toWholeForm } from "~/studio/form/whole-form";
import { dataAt } from "~/studio/text/data";
import { readSource, toData } from "~/studio/text/source";

const text = [
  "title: One",
  "customer: { name: Mina, asks: Where?, needs: To know }",
  "facts:",
  "  gauge: { label: The gauge, type: number }",
  "  open: { label: Is it open }",
  "variants:",
  "  cold: { facts: { gauge: 3 } }",
  "  warm: {}",
  "situations:",
  "  opening:",
  "    # Said by whoever is there.",
  "    says:",
  "      - { when: { level: css1 }, text: Well? }",
  "      - { text: Hello }",
  "    asks: { emotion: 1 }",
  "    choices:",
  "      go: { words: { plain: On, warm: Onward }, to: [{ go: end }], learns: [gauge], does: 3 }",
  "      stay:",
  "        words: I'll wait.",
  "        voice: warm",
  "        reply: Fine.",
  "        to: opening  # where it was",
  "endings:",
  "  end: { title: End, need: yes }",
  "",
].join("\n");
const go = "situations.opening.choices.go";
const stay = "situations.opening.choices.stay";

function fieldOf(source: string, at: string, path: string): ThingField {
  const data = toData(readSource(source));
  const thing = thingAt(data, at);
  const found = thing && fieldsOfForm(toWholeForm(data, thing)).find((one) => one.path.join(".") === path);
  return found ?? expect.fail(`${at} has no field ${path}`);
}

/** Fills in a form as a page does, which sends what it showed, and returns the text. */
function fill(source: string, at: string, filled: Record<string, Shown>, row: RowAct | null = null): string {
  const entries = Object.entries(filled).map(([path, one]): FilledField => ({ path, was: fieldOf(source, at, path).shown, filled: one }));
  const done = fillThing(readSource(source), at, entries, row);
  return "problems" in done ? JSON.stringify(done.problems) : done.source.text;
}
const dataIn = (source: string, path: string) => dataAt(toData(readSource(source)), path.split("."));

test("a thing's form has what its text says: lines by condition, voices and ways as rows, and what only the source can show", () => {
  const opening = (path: string) => fieldOf(text, "situations.opening", `situations.opening.${path}`);
  expect(opening("says.0.text").shown).toBe("Well?");
  expect(opening("says.0.when").shown).toEqual(["all", "level", "is", "css1"]);
  expect(opening("says.1.when").shown).toEqual([]);
  expect(opening("asks.emotion")).toMatchObject({ shown: "1", isByHand: false });
  expect(opening("choices.go.words.warm").shown).toBe("Onward");
  expect(fieldOf(text, go, `${go}.to.0.go`).shown).toBe("end");
  expect([fieldOf(text, go, `${go}.does`), fieldOf(text, go, `${go}.learns`)].map(({ isByHand }) => isByHand)).toEqual([true, false]);
  expect(namesIn(toData(readSource(text)), "choice")).toEqual(["go", "stay"]);
});

test("what is filled in changes that field; a group is made with its first field and goes with its last", () => {
  expect(fill(text, "", { title: " Two: three " })).toBe(text.replace("One", '"Two: three"'));
  expect(fill(text, "situations.opening", { "situations.opening.asks.emotion": "" })).toBe(text.replace("    asks: { emotion: 1 }\n", ""));
  expect(dataIn(fill(text, go, { [`${go}.shows.emotion`]: "2" }), `${go}.shows`)).toEqual({ emotion: 2 });
  expect(fill(text, "situations.opening", { "situations.opening.hint": "Ask.\r\nThen wait." })).toContain(
    "hint: |-\n      Ask.\n      Then wait.\n",
  );
  expect(fill(text, go, { [`${go}.learns`]: [] })).toBe(text.replace(" learns: [gauge],", ""));
  expect(fill(text, "", { title: "One" })).toBe(text);
  expect(fill(text, "situations.opening", { [`${stay}.words`]: "I'll wait here." })).toBe(text.replace("wait.", "wait here."));
});

test("what cannot be a value is a problem at its field, and nothing else is filled in", () => {
  expect(fill(text, "", { title: "  ", summary: "x" })).toBe('{"title":"missing"}');
  expect(fill(text, "", { "customer.patience": "1.5" })).toBe('{"customer.patience":"no-number"}');
  expect(fill(text, "", { channel: "smoke" })).toBe('{"channel":"no-option"}');
  expect(fill(text, "variants", { "variants.cold.facts.open": "maybe" })).toBe('{"variants.cold.facts.open":"no-value"}');
  expect(fill(text, go, { [`${go}.when`]: ["all", "done gauge", "atLeast", ""] })).toBe(`{"${go}.when":"no-condition"}`);
  expect(fill(text, go, { [`${go}.when`]: ["text", "{ fact: gauge }"] })).toBe(`{"${go}.when":"no-condition"}`);
});

test("an old page overwrites nothing", () => {
  const entry = { path: "title", was: "Before", filled: "After" };
  expect(fillThing(readSource(text), "", [entry])).toEqual({ problems: { title: "stale" } });
  expect(fillThing(readSource(text), "", [{ ...entry, filled: "Before" }])).toMatchObject({ steps: [] });
  expect(fillThing(readSource(text), "", [{ ...entry, path: "gone" }])).toEqual({ problems: { gone: "stale" } });
});

test("words alone become rows as soon as another line stands beside them, a line with a condition before the one that always counts", () => {
  const fresh = { [`${stay}.reply.new.text`]: "Again?", [`${stay}.reply.new.when`]: ["all", "said go", "is", "", "", "is", ""] };
  const after = fill(text, stay, fresh);
  expect(dataIn(after, `${stay}.reply`)).toEqual([{ when: { said: "go" }, text: "Again?" }, { text: "Fine." }]);
  expect(after).toContain("        to: opening  # where it was\n");
  expect(dataIn(fill(text, stay, { [`${stay}.reply.0.speaker`]: "driver" }), `${stay}.reply`)).toEqual([
    { text: "Fine.", speaker: "driver" },
  ]);
  expect(fill(text, stay, { [`${stay}.reply.new.when`]: ["all", "said go", "is", ""] })).toBe(`{"${stay}.reply.new.text":"missing"}`);
  const moved = fill(text, "situations.opening", {}, { act: "up", path: "situations.opening.says.1" });
  expect(dataIn(moved, "situations.opening.says.0")).toEqual({ text: "Hello" });
  const one = fill(text, "situations.opening", {}, { act: "out", path: "situations.opening.says.0" });
  expect(dataIn(one, "situations.opening.says")).toEqual([{ text: "Hello" }]);
  expect(one).toContain("# Said by whoever is there.");
  expect(fill(text, go, {}, { act: "out", path: stay })).toContain("stale");
});

test("a choice gets another voice, and a voice gets marks of its own", () => {
  const voiced = fill(text, stay, { [`${stay}.words.new.voice`]: "brisk", [`${stay}.words.new.text`]: "Waiting." });
  expect(dataIn(voiced, stay)).toEqual({ words: { warm: "I'll wait.", brisk: "Waiting." }, reply: "Fine.", to: "opening" });
  expect(fill(text, go, { [`${go}.words.new.voice`]: "warm", [`${go}.words.new.text`]: "x" })).toContain("no-option");
  const marked = fill(text, go, { [`${go}.words.warm.shows.emotion`]: "1" });
  expect(dataIn(marked, `${go}.words.warm`)).toEqual({ text: "Onward", shows: { emotion: 1 } });
  expect(dataIn(fill(marked, go, {}, { act: "out", path: `${go}.words.warm` }), `${go}.words`)).toEqual({ plain: "On" });
});

test("facts and variants are a grid: each variant's value of each fact, and what is right in the last row", () => {
  const filled = { "variants.cold.facts.gauge": "", "variants.warm.facts.open": "yes", "variants.warm.note": "Wait." };
  const after = fill(text, "variants", filled);
  expect(dataIn(after, "variants")).toEqual({ cold: {}, warm: { facts: { open: true }, note: "Wait." } });
  const data = toData(readSource(text));
  const rows = toWholeForm(data, { kind: "variants", path: ["variants"] }).parts.map(({ nodes }) => nodes.map(({ name }) => name));
  expect(rows).toEqual([
    ["gauge", "open", "weight", "gate", "variant-right"],
    ["gauge", "open", "weight", "gate", "variant-right"],
  ]);
});

test("endings are a table; what an ending counts for can depend on a condition", () => {
  const filled = {
    "endings.end.csat.new.is": "4",
    "endings.end.csat.new.when": ["any", "fact gauge", "above", "5", "fact open", "is", "yes"],
  };
  expect(dataIn(fill(text, "endings", filled), "endings.end.csat")).toEqual([
    {
      when: {
        any: [
          { fact: "gauge", above: 5 },
          { fact: "open", is: true },
        ],
      },
      is: 4,
    },
  ]);
});

test("what stands behind names is filled in by its kind, and an emptied row goes", () => {
  const set = fill(text, stay, { [`${stay}.sets`]: ["gauge", "7", "open", "no", "", ""] });
  expect(dataIn(set, `${stay}.sets`)).toEqual({ gauge: 7, open: false });
  expect(dataIn(fill(set, stay, { [`${stay}.sets`]: ["gauge", "8", "open", ""] }), `${stay}.sets`)).toEqual({ gauge: 8 });
  expect(dataIn(fill(set, stay, { [`${stay}.sets`]: ["gauge", "", "open", ""] }), `${stay}.sets`)).toBeUndefined();
  expect(fill(text, stay, { [`${stay}.sets`]: ["gauge", "lots"] })).toContain("no-value");
  expect(fill(text, stay, { [`${stay}.sets`]: ["", "3"] })).toContain("no-name");
});
