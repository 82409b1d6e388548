import { expect, test } from "vitest";
import { diagnose } from "~/analysis/diagnostics/diagnose";
import { diagnostics } from "~/analysis/diagnostics/diagnostics";
import { type Examination, examineCase } from "~/analysis/diagnostics/examine-case";
import { scenario as schema } from "~/engine/scenario/schema";
import { smells } from "~/studio/smell/smells";
import { mergePatch } from "../../kit/generate/merge-patch";
import { diagnosticBase } from "../../kit/scenario/diagnostic-pages";
import { shared } from "../../kit/scenario/limits";
import { provoking } from "../../kit/studio/provoking";

const examined = (patch: unknown): Examination =>
  examineCase({ scenario: schema.parse(mergePatch(diagnosticBase, patch)), ...shared, wordsHash: "", translations: new Map() }, 5000);
const told = (patch: unknown) => {
  const found = examined(patch);
  return smells.flatMap(({ code, find }) => find(found).map(({ at, message }) => `${code} ${at}: ${message}`));
};
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
