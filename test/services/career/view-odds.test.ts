import { beforeEach, expect, test } from "vitest";
import { keepSettings } from "~/process/settings.server";
import { viewOdds } from "~/services/career/view-odds.server";
import { furnishGate } from "../../kit/scenario/gate";

beforeEach(() => furnishGate());

/** Chances to pass one variant, in percent, in the order of the table. */
const chances = [50, 60, 70, 80, 85, 90, 95];

/** n over k. */
const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n, k - 1) * (n - k + 1)) / k);
/** At least `least` of `n` pass, each with chance p: the binomial tail. */
const atLeast = (least: number, n: number, p: number) =>
  Array.from({ length: n + 1 }, (_, k) => (k < least ? 0 : choose(n, k) * p ** k * (1 - p) ** (n - k))).reduce((sum, one) => sum + one, 0);

/** Halves are rounded up, which a double may hide by a hair. */
const toThousandths = (odds: number) => Math.round(1000 * odds + 1e-9) / 1000;

const asked = (form: Record<string, string>) =>
  viewOdds({ competencies: "3", each: "2", passes: "0", floor: "0", all: "0", tries: "1", ...form }).rows.find(
    ({ rule }) => rule === "asked",
  )?.values;
const expected = (odds: (p: number) => number) => chances.map((chance) => toThousandths(odds(chance / 100)));

test("passes alone are a binomial tail", () => {
  expect(asked({ passes: "5" })).toEqual(expected((p) => atLeast(5, 6, p)));
});

test("a floor asks for as many in each competency", () => {
  expect(asked({ floor: "1" })).toEqual(expected((p) => atLeast(1, 2, p) ** 3));
});

test("where all must pass, two of three competencies need both of their variants", () => {
  expect(asked({ all: "2" })).toEqual(expected((p) => (p * p) ** 2));
});

test("another try is a second chance at a variant", () => {
  expect(asked({ competencies: "1", each: "1", passes: "1", tries: "2" })).toEqual(expected((p) => 1 - (1 - p) ** 2));
});

test("numbers out of range are brought into it, and what is no number is the first gate's", () => {
  expect(viewOdds({ competencies: "999", each: "0", passes: "99", floor: "9", all: "99", tries: "99" }).form).toEqual({
    competencies: 10,
    each: 1,
    passes: 10,
    floor: 1,
    all: 10,
    tries: 5,
  });
  expect(viewOdds({ competencies: "two", passes: "-1" }).form).toEqual({ competencies: 1, each: 2, passes: 2, floor: 1, all: 0, tries: 1 });
});

test("someone who never passes one competency is let through without floors, and not with them", () => {
  const { blind } = viewOdds({ competencies: "6", each: "2", passes: "10", floor: "1", all: "0", tries: "1" });
  expect(blind.with).toBe(0);
  expect(blind.without).toBe(toThousandths(0.95 ** 10));
});

test("the shipped gate is what the page begins with", () => {
  keepSettings({ dataDir: "nowhere", scenariosDir: "./scenarios" });
  expect(viewOdds({}).form).toEqual({ competencies: 6, each: 2, passes: 10, floor: 1, all: 0, tries: 1 });
});
