import type { Chance } from "./chance";

/** Words that mean something to YAML, to the scenario language, or to a careless escape. */
const ODD = [
  ...'the heater tonight|# no comment|a: b|it\'s|"quoted"|{town}|[sighs]|été|😀|x, y|- dash|&and|*star|100 %|back\\slash|!'.split("|"),
  ...["null", "true", "12", "?", "|", ">", "@", "`tick`", "~", "0x1f", "trailing ", " leading", "tab\there", "…", "\u2028", "%", "---"],
];

/** Words with one change that an author could make: a word more, another, one less, a line break, a character. */
export function changedWords(words: string, mayBreak: boolean, chance: Chance): string {
  const list = words.split(" ");
  const way = chance.below(mayBreak ? 7 : 5);
  if (way === 0) list.splice(chance.below(list.length + 1), 0, chance.one(ODD));
  else if (way === 1) list[chance.below(list.length)] = chance.one(ODD);
  else if (way === 2 && list.length > 1) list.splice(chance.below(list.length), 1);
  else if (way === 3) return Array.from({ length: 1 + chance.below(6) }, () => chance.one(ODD)).join(" ");
  else if (way < 5) {
    const at = chance.below(words.length + 1);
    return words.slice(0, at) + chance.one(["x", "'", '"', ":", " ", "é", "#", "\\", "😀"]) + words.slice(at);
  } else if (way === 5) {
    const at = chance.below(words.length + 1);
    return `${words.slice(0, at)}\n${words.slice(at)}`;
  } else {
    const lines = words.split("\n");
    lines.splice(chance.below(lines.length), 1);
    return lines.join("\n");
  }
  return list.join(" ");
}

export const oddValues = (chance: Chance): unknown =>
  chance.one<unknown>([
    3,
    true,
    null,
    "",
    "null",
    "some words",
    "it: is",
    ["a", "b"],
    [],
    {},
    { emotion: 1 },
    [{ when: { fact: "a", is: 1 }, text: "x" }],
    "Two\nlines\n",
    "Two\n\n  lines",
    { text: "it: is\nmore\n", then: [1, { two: [] }] },
  ]);

export const sampleChoice = (chance: Chance): unknown => ({
  kind: "say",
  words: chance.one(["Plain words here", "It's: quoted, with # and {town}", "Two\nlines of it\n"]),
  ...(chance.holds(0.5) && { shows: { emotion: 1 } }),
  ...(chance.holds(0.4) && { learns: ["one", "two"] }),
  ...(chance.holds(0.4) && {
    then: [
      { when: { fact: "x", is: "y" }, to: "here" },
      { to: "there", breaks: 1 },
    ],
  }),
  to: chance.holds(0.5) ? "somewhere" : [{ when: { done: "x" }, go: "a" }, { go: "b" }],
});

export const sampleSituation = (chance: Chance): unknown => ({
  title: "A new one",
  phase: "solve",
  asks: { emotion: 1, interpretation: 2 },
  says: chance.holds(0.5) ? "Well?" : [{ when: { fact: "x", is: true }, text: "One: two" }, { text: "Three" }],
  choices: { "new-choice": sampleChoice(chance), "other-choice": { kind: "end", label: "Go", to: "x" } },
});
