import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { limitsFormat } from "~/engine/limits/limits-format";
import { parseScenario } from "~/engine/scenario/parse";
import { readYaml } from "~/engine/scenario/read-yaml";
import { template } from "~/services/catalog/template";
import { mergePatch } from "../../kit/generate/merge-patch";
import { shared } from "../../kit/scenario/limits";

const good = template("late-parcel", "css1", "need-finding");
const told = (source: string) => {
  const read = parseScenario(source, shared);
  return "problems" in read ? read.problems.map(({ code, message }) => `${code} ${message}`) : [];
};
const changed = (patch: object) => told(stringify(mergePatch(parse(good), patch)));
const atOpening = (choice: object) => changed({ situations: { opening: { choices: { "promise-tomorrow": choice } } } });
const number = { facts: { late: { label: "Late", type: "number", starts: 0 } } };

describe("a mistake with a way out", () => {
  test.each<[what: string, found: () => string[], said: string[]]>([
    ["and", () => atOpening({ when: { and: ["is-party"] } }), ["GR0003 `and` is not known here: write `all`"]],
    ["or", () => atOpening({ when: { or: ["is-party"] } }), ["GR0003 `or` is not known here: write `any`"]],
    ["if", () => atOpening({ if: "is-party" }), ["GR0003 `if` is not known here: write `when`"]],
    [
      "a sentence for a condition",
      () => atOpening({ when: "plan is party" }),
      ["GR0002 a condition is a group such as `{fact: gauge, below: 10}`, or the name of one under `let`"],
    ],
    [
      "a value that is none",
      () => atOpening({ when: { fact: "plan", is: "platinum" } }),
      ["GR1003 `plan` cannot be `platinum`, only `party`, `trip`"],
    ],
    ["a level that is none", () => changed({ levels: ["css-1"] }).slice(0, 1), ["GR1001 unknown level `css-1`; did you mean `css1`?"]],
    ["a number in quotes", () => changed({ par: "23" }), ["GR0002 `par` is a text, because it has quotes: take the quotes away from `23`"]],
    [
      "a fact's number in quotes",
      () => changed({ ...number, variants: { party: { facts: { late: "1" } } } }),
      ["GR1003 `late` is a whole number: take the quotes away from `1`"],
    ],
    [
      "a name that nothing fills in, spoken",
      () => changed({ situations: { opening: { says: "I'm {name}." } } }),
      ["GR1001 `{name}` is neither a fact nor a surface name: list what it can be under `surface`"],
    ],
    [
      "a name in a title and a summary, which the library shows before anything is drawn",
      () => changed({ surface: { name: ["Ada"] }, title: "{name}'s parcel", summary: "{name} waits." }),
      ["{name}", "{name}"].map((name) => `GR1006 \`${name}\` is not filled in here, in a title or a label: write it out`),
    ],
    [
      "a list that ends before its end",
      () => atOpening({ to: [{ go: "too-late" }, { when: "is-party", go: "needed" }] }),
      [
        "GR1006 the first entry of `to` that holds counts, and this one has no `when`, so nothing below it is ever asked: give it a `when`, or put it last",
      ],
    ],
    [
      "branches too",
      () => atOpening({ then: [{ to: "needed" }, { when: "is-party", to: "too-late" }] }),
      [expect.stringMatching(/^GR1006 the first entry of `then` that holds counts/)],
    ],
    [
      "and words",
      () => changed({ situations: { opening: { says: [{ text: "Hi." }, { text: "Hello?" }] } } }),
      [expect.stringMatching(/^GR1006 the first entry of `says` that holds counts/)],
    ],
    [
      "a grant where nobody plays",
      () => changed({ authority: { gift: { title: "A gift", grant: { css2: 1000 } } } }),
      ["GR1004 `gift` is granted at css2, and this case is played at css1: grant it there"],
    ],
    [
      "money in major units",
      () => changed({ authority: { credit: { title: "Credit", most: 99.5 } } }),
      ["GR0002 `most` should be a whole number: money is in minor units, so 99.5 is written 9950"],
    ],
    ["half a minute", () => atOpening({ minutes: 1.5 }), ["GR0002 `minutes` should be a whole number: write it without a decimal point"]],
  ])("%s", (_, found, said) => {
    expect(found()).toEqual(said);
  });
});

test("money in major units that comes to a whole number, in a case and in the limits", () => {
  const source = good.replace("situations:", "authority: {credit: {title: Credit, most: 99.00}}\nsituations:");
  expect(told(source)).toEqual(["GR0002 `most` should be a whole number: money is in minor units, so 99.00 is written 9900"]);
  const limits = readYaml("format: 1\nlevels: {css1: {authority: {credit: 50.00}}}\n", limitsFormat);
  expect("problems" in limits && limits.problems[0]?.message).toBe(
    "`credit` should be a whole number: money is in minor units, so 50.00 is written 5000",
  );
});

test("what is wrong in an anchor is said once, however often it is repeated", () => {
  const source = good
    .replace(
      "to: [{when: is-party, go: address}, {go: too-late}]",
      "to: &ends [{when: {fact: plan, is: platinum}, go: address}, {go: nowhere}]",
    )
    .replace("to: [{when: is-party, go: too-late}, {go: address}]", "to: *ends");
  expect(told(source)).toEqual([
    "GR1003 `plan` cannot be `platinum`, only `party`, `trip`",
    "GR1001 unknown situation or ending `nowhere`",
  ]);
});
