import { expect, test } from "vitest";
import { toCaseScript } from "~/studio/script/case-script";

test("a case is read in the order of its text: what is said, what can be answered, what comes back, where it leads", () => {
  const says = [{ text: "Still no heat?", when: { fact: "cold" } }, { text: "Hello." }];
  const ask = { words: { warm: "How cold is it?", short: { text: "How cold?" } }, reply: "Nine degrees.", to: "later" };
  const look = { label: "Open the board", then: [{ when: { fact: "cold" }, reply: "It's red.", to: "fine" }] };
  const data = {
    situations: { opening: { says, choices: { ask, look } }, later: { title: "Later on", says: "Well?" } },
    anytime: { wait: { words: "One moment." } },
    endings: { fine: { title: "Warm again", says: "Thank you." } },
  };
  const line = (text: string, isSometimes = false) => ({ text, isSometimes });
  expect(toCaseScript(data)).toEqual([
    {
      ...{ at: "situations.opening", kind: "situation", title: "opening", lines: [line("Still no heat?", true), line("Hello.", true)] },
      choices: [
        {
          ...{ at: "situations.opening.choices.ask", name: "ask", lines: [line("How cold is it?", true), line("How cold?", true)] },
          ...{ reply: [line("Nine degrees.")], leadsTo: ["Later on"] },
        },
        {
          ...{ at: "situations.opening.choices.look", name: "look", lines: [line("Open the board")] },
          ...{ reply: [line("It's red.", true)], leadsTo: ["Warm again"] },
        },
      ],
    },
    { at: "situations.later", kind: "situation", title: "Later on", lines: [line("Well?")], choices: [] },
    {
      ...{ at: "", kind: "anytime", title: "", lines: [] },
      choices: [{ at: "anytime.wait", name: "wait", lines: [line("One moment.")], reply: [], leadsTo: [] }],
    },
    { at: "endings.fine", kind: "ending", title: "Warm again", lines: [line("Thank you.")], choices: [] },
  ]);
});

test.each([null, "words", [], { situations: 3 }, { situations: { a: null, b: { choices: [1] } }, endings: "none" }])(
  "what is no case yet is read as far as it goes: %j",
  (data) => {
    expect(toCaseScript(data).flatMap(({ lines, choices }) => [...lines, ...choices])).toEqual([]);
  },
);
