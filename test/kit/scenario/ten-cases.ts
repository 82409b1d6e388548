import type { Scenario } from "~/engine/scenario/schema";

/** Those that have the longest of something, by channel, level and kind: what is looked at page by page in the short run. */
const longest = ["last-order", "three-in-a-row", "marketplace-clock", "twelve-problems", "my-file"];

/** Ten shipped cases, for the long run. */
export const ten = [...longest, "low-monthly-price", "womp-womp", "the-loop", "seven-tools", "second-language"];

/** The cases that are looked at in this run. */
export const looked = process.env.GREENROOM_LONG === "1" ? ten : longest;

/** The lengths, by what could be too long for a page: what is said, a word of a document, and a name. */
export const lengths: Record<string, (scenario: Scenario) => number[]> = {
  words: ({ situations }) =>
    Object.values(situations).flatMap(({ choices }) => Object.values(choices).map(({ words = "" }) => words.length)),
  document: ({ resources }) =>
    Object.values(resources).flatMap(({ text = [] }) => text.flatMap(({ text: words }) => words.split(/\s/).map(({ length }) => length))),
  name: ({ customer, surface }) => [customer.name.length, ...Object.values(surface).flatMap((names) => names.map(({ length }) => length))],
};
