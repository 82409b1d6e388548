import { expect, test } from "vitest";
import { countFacets, filterCards, parseLibraryFilter } from "~/services/home/library-filter";
import { toProgress } from "~/services/home/progress";
import type { ScenarioCard } from "~/views/scenario";
import { card as sample } from "../../kit/scenario/page-samples";

const measure = (minutes: number) => (sample.measure ? { ...sample.measure, minutes } : null);
const fresh = { plays: 0, best: null };
const passed = { plays: 1, best: { total: 90, passed: true } };
const cards: ScenarioCard[] = [
  { ...sample, ...passed, id: "a", competency: "tone", channel: "phone", measure: measure(9) },
  { ...sample, id: "b", competency: "tone", channel: "chat", measure: measure(10), open: { attemptId: "x", mode: "solo", turns: 2 } },
  { ...sample, ...fresh, id: "c", competency: "process", channel: "chat", measure: measure(12), levels: ["css1", "css2"] },
  { ...sample, ...fresh, id: "d", title: "The loop", competency: "process", locked: { passes: 2, in: ["tone"] }, measure: null },
  { ...sample, ...fresh, id: "e", title: "Old", competency: "process", locked: { passes: 1, in: ["tone"] } },
  { ...sample, ...fresh, id: "f", competency: "bots", locked: { opensAt: "css2" }, levels: ["css2"] },
];
const filtered = (query: string) => {
  const filter = parseLibraryFilter(new URLSearchParams(query), cards);
  return filterCards(cards, filter)
    .map(({ id }) => id)
    .join("");
};

test.each([
  ["", "abcdef"],
  ["competency=tone", "ab"],
  ["competency=tone&channel=chat", "b"],
  ["level=css2", "cf"],
  ["length=short", "a"],
  ["length=long", "c"],
  ["state=new", "c"],
  ["state=under-way", "b"],
  ["state=not-passed", "b"],
  ["state=passed", "a"],
  ["state=locked", "def"],
  ["state=passed&channel=chat", ""],
])("the library at ?%s shows %s", (query, ids) => {
  expect(filtered(query)).toBe(ids);
});

test("an address that names what no case has shows as if it did not, whatever it is", () => {
  expect(filtered("competency=gone&level=__proto__&length=toString&state=other&channel=%00")).toBe("abcdef");
});

test("each value says how many cases it would show beside what else is chosen: what the form leads to", () => {
  for (const query of ["", "competency=process", "channel=chat&state=new", "state=passed&channel=chat"]) {
    const filter = parseLibraryFilter(new URLSearchParams(query), cards);
    for (const [facet, values] of Object.entries(countFacets(cards, filter)))
      for (const { value, count } of values)
        expect([facet, value, filterCards(cards, { ...filter, [facet]: value }).length]).toEqual([facet, value, count]);
  }
});

test("progress counts what the level opens, locked or not, and names the case that the fewest passes open", () => {
  expect(toProgress(cards, ["process", "tone", "queue"])).toEqual([
    { competency: "process", passed: 0, of: 3, next: null },
    { competency: "tone", passed: 1, of: 2, next: { title: "Old", passes: 1 } },
  ]);
});
