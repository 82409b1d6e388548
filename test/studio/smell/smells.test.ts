import { expect, test } from "vitest";
import { diagnose } from "~/analysis/diagnostics/diagnose";
import { diagnostics } from "~/analysis/diagnostics/diagnostics";
import { type Examination, examineCase } from "~/analysis/diagnostics/examine-case";
import { scenario as schema } from "~/engine/scenario/schema";
import { smells } from "~/studio/smell/smells";
import { mergePatch } from "../../kit/generate/merge-patch";
import { diagnosticBase } from "../../kit/scenario/diagnostic-pages";
import { shared } from "../../kit/scenario/limits";
import { smallInput } from "../../kit/scenario/small";

const examined = (patch: unknown): Examination =>
  examineCase({ scenario: schema.parse(mergePatch(diagnosticBase, patch)), ...shared, wordsHash: "", translations: new Map() }, 5000);
const told = (patch: unknown) => {
  const found = examined(patch);
  return smells.flatMap(({ code, find }) => find(found).map(({ at, message }) => `${code} ${at}: ${message}`));
};
const choice = (situation: string, name: string, patch: unknown) => ({ situations: { [situation]: { choices: { [name]: patch } } } });

/** What each smell is provoked by in a case that has none. */
const provoking: readonly [code: string, patch: unknown, expected: RegExp][] = [
  [
    "GR3001",
    smallInput,
    /^GR3001 variants\.\S+: the best line in `\S+` at css1 has one turn \(and 3 more\), so there is nothing to find out/,
  ],
  [
    "GR3002",
    choice("needed", "explain-hub", { shows: { interpretation: 1 }, tone: null }),
    /^GR3002 situations\.needed: all 5 things that can be said at `needed` are marked 100/,
  ],
  [
    "GR3003",
    choice("needed", "confirm-noon", { then: [{ decides: { speed: "right" }, to: "closing" }] }),
    /^GR3003 variants: `\S+` passes in every practice variant at css1/,
  ],
  ["GR3004", { par: 60 }, /^GR3004 par: the case allows 60 minutes, and even the slowest best line takes \d+/],
  [
    "GR3005",
    choice("closing", "credit", { gives: { authority: "credit", amount: 9_000_000 } }),
    /^GR3005 situations\.closing\.choices\.credit: `credit` gives more than any level may/,
  ],
  [
    "GR3006",
    choice("opening", "ask-warm", { learns: null, does: null, decides: null, to: "needed" }),
    /^GR3006 situations\.opening\.choices\.ask-warm: `ask-warm` is marked \d+ for asking/,
  ],
  [
    "GR3007",
    choice("closing", "close-joke", { kind: "end", label: null }),
    /^GR3007 situations\.closing\.choices\.close-joke: `close-joke` hurts the customer and does exactly what `close-\S+` does/,
  ],
  [
    "GR3008",
    choice("opening", "read-tracking", { patience: null }),
    /^GR3008 situations\.opening\.choices\.read-tracking: nothing comes of `read-tracking`/,
  ],
];

test("every smell has something that provokes it, and is new to the diagnostics", () => {
  expect(provoking.map(([code]) => code)).toEqual(smells.map(({ code }) => code));
  expect(diagnostics.map(({ code }) => code).filter((code) => smells.some((smell) => smell.code === code))).toEqual([]);
});

test("a case whose variants ask for different answers smells of nothing but the joke that it has on purpose", () => {
  const apart = [{ when: { fact: "birthday", is: "later" }, to: "too-late" }, { to: "closing" }];
  const patch = { situations: { needed: { choices: { "send-courier": { then: apart }, "shop-round-the-corner": { then: apart } } } } };
  expect(told(patch).map((one) => one.split(":")[0])).toEqual(["GR3007 situations.closing.choices.close-joke"]);
});

test.each(provoking)("%s is provoked", (_, patch, expected) => {
  expect(told(patch).join("\n")).toMatch(new RegExp(expected, "m"));
});

test("a smell can be answered in the file, and the check does not call that answer idle", () => {
  const accepts = [{ code: "GR3004", reason: "A trainee reads slowly here." }];
  const found = examined({ par: 60, accepts });
  expect(diagnose(found, [...diagnostics, ...smells]).map(({ code }) => code)).not.toContain("GR3004");
  expect(diagnose(found).map(({ code }) => code)).not.toContain("GR2020");
  const idle = examined({ accepts });
  expect(diagnose(idle, [...diagnostics, ...smells]).map(({ code }) => code)).toContain("GR2020");
});
