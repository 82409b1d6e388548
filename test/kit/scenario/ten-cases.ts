import type { Scenario } from "~/engine/scenario/schema";

/** Ten shipped cases, by channel, level and kind, for what is looked at page by page; those with the longest of something are among them. */
export const ten = [
  "last-order",
  "low-monthly-price",
  "womp-womp",
  "three-in-a-row",
  "the-loop",
  "my-file",
  "marketplace-clock",
  "twelve-problems",
  "seven-tools",
  "second-language",
];

/** The lengths, by what could be too long for a page: what is said, a word of a document, and a name. */
export const lengths: Record<string, (scenario: Scenario) => number[]> = {
  words: ({ situations }) =>
    Object.values(situations).flatMap(({ choices }) => Object.values(choices).map(({ words = "" }) => words.length)),
  document: ({ resources }) =>
    Object.values(resources).flatMap(({ text = [] }) => text.flatMap(({ text: words }) => words.split(/\s/).map(({ length }) => length))),
  name: ({ customer, surface }) => [customer.name.length, ...Object.values(surface).flatMap((names) => names.map(({ length }) => length))],
};
