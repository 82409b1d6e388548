import { expect, test } from "vitest";
import { guessRoles } from "~/studio/transcript/role";
import { disguise } from "~/studio/transcript/stand-in";

const disguised = (...said: [who: string, words: string][]) => {
  const messages = said.map(([who, words], index) => ({ who, words, line: index + 1 }));
  return disguise(messages, guessRoles([...new Set(said.map(([who]) => who))]));
};

test("names, addresses and numbers become others, the same ones everywhere, and each is said", () => {
  const { messages, changed } = disguised(
    [
      "Maria Lopez",
      "Hi, this is Maria. Order #48213-77 isn't here, it's for my neighbor, Mrs. Okafor. Mail me at m.lopez+shop@mail.test or call +1 (212) 555-0198.",
    ],
    [
      "Tom Reed",
      "Hi Maria, Tom here. I see 48213-77 at 18 Oak Hill Road. Track it on https://track.test/x?id=9 . Was it card 4111 1111 1111 1111?",
    ],
    ["Maria Lopez", "Yes. #48213-77, since 2024, at 10:30, for $120."],
  );
  const text = messages.map(({ words }) => words).join("\n");
  for (const real of ["Maria", "Lopez", "Tom", "Okafor", "48213", "m.lopez", "212", "0198", "Oak Hill", "track.test", "4111"])
    expect(text).not.toContain(real);
  for (const kept of ["this is Robin", "Hi Robin, Sam here", "2024", "10:30", "$120", "Elm Street", "@mail.example"])
    expect(text).toContain(kept);
  expect(new Set(changed.map(({ kind }) => kind))).toEqual(new Set(["name", "mail", "web", "card", "phone", "number", "street"]));
  const [first, , last] = messages.map(({ words }) => /#\S+\d/.exec(words)?.[0]);
  expect(first).toBe(last);
});

test("a word that may still be a name is told, and a plain word is none", () => {
  const { messages, doubtful } = disguised(
    ["Customer", "I spoke to Priya Nair yesterday. It was Monday. I love Paris"],
    ["Agent", "I'm sorry to hear that."],
  );
  expect(messages[1]?.words).toBe("I'm sorry to hear that.");
  expect(doubtful).toEqual(["Paris", "Priya Nair"]);
});

test("words that a pattern could chew on forever are done at once", () => {
  const began = process.cpuUsage().user;
  for (const words of [
    "1 ".repeat(50_000),
    "1-".repeat(50_000),
    "a@a.".repeat(40_000),
    "A".repeat(100_000),
    "12 Aa ".repeat(20_000),
    "(1) ".repeat(30_000),
  ])
    disguised(["A", words], ["B", "x"]);
  expect((process.cpuUsage().user - began) / 1000).toBeLessThan(4000);
});
