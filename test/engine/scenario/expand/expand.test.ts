import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { expand } from "~/engine/scenario/expand/expand";
import { parseScenario } from "~/engine/scenario/parse";
import { written as schema } from "~/engine/scenario/written";
import { mergePatch } from "../../../kit/generate/merge-patch";
import { shared } from "../../../kit/scenario/limits";
import { smallInput } from "../../../kit/scenario/small";

/** The small case with a fact of three values, as an author would write it. */
const base = mergePatch(smallInput, {
  facts: { tier: { label: "Tier", type: "choice", of: { gold: "Gold", silver: "Silver", bronze: "Bronze" }, starts: "gold" } },
});

function expanded(patch: unknown) {
  const found = expand(schema.parse(mergePatch(base, patch)));
  if (!("scenario" in found)) throw new Error(JSON.stringify(found.problems));
  return found;
}

const atTalk = (choices: unknown, more: object = {}) => ({ ...more, situations: { talk: { choices } } });
const plain = (patch: unknown) => expanded(patch).scenario;
const told = (patch: unknown) => {
  const read = parseScenario(stringify(mergePatch(base, patch)), shared);
  return "problems" in read ? read.problems.map(({ code, at, message }) => `${code} ${at}: ${message}`) : [];
};

describe("conditions by name", () => {
  const named = { let: { entitled: { fact: "tier", is: "gold" }, asked: { all: ["entitled", { said: "half" }] } } };

  test("are written out wherever they are asked, in other conditions too", () => {
    const { situations, process, decisions } = plain({
      ...atTalk({ solve: { when: "asked", to: [{ when: { not: "entitled" }, go: "lost" }, { go: "solved" }] } }, named),
      process: { check: { title: "Check", when: { any: ["entitled", "asked"] } } },
      decisions: { pay: { label: "Pay", right: "Pay it", due: "entitled" } },
    });
    const entitled = { fact: "tier", is: "gold" };
    const asked = { all: [entitled, { said: "half" }] };
    expect(situations.talk?.choices.solve).toMatchObject({ when: asked, to: [{ when: { not: entitled }, go: "lost" }, { go: "solved" }] });
    expect(process.check?.when).toEqual({ any: [entitled, asked] });
    expect(decisions.pay?.due).toEqual(entitled);
  });

  test("lead back to where they were written", () => {
    const { pathAsWritten } = expanded(atTalk({ solve: { when: { not: "asked" } } }, named));
    const at = "situations.talk.choices.solve.when";
    expect(pathAsWritten(at)).toBe(at);
    expect(pathAsWritten(`${at}.not`)).toBe(`${at}.not`);
    expect(pathAsWritten(`${at}.not.all.1.said`)).toBe("let.asked.all.1.said");
    expect(pathAsWritten(`${at}.not.all.0.is`)).toBe("let.entitled.is");
  });

  test("are counted, and a count may be one of a list", () => {
    const when = { count: ["entitled", "asked"], is: [0, 2] };
    const found = expanded(atTalk({ solve: { when } }, named));
    const count = [{ fact: "tier", is: "gold" }, { all: [{ fact: "tier", is: "gold" }, { said: "half" }] }];
    const at = "situations.talk.choices.solve.when";
    expect(found.scenario.situations.talk?.choices.solve?.when).toEqual({
      any: [
        { count, is: 0 },
        { count, is: 2 },
      ],
    });
    expect(found.pathAsWritten(`${at}.any.1.is`)).toBe(`${at}.is.1`);
    expect(found.pathAsWritten(`${at}.any.1.count.1.all.1.said`)).toBe("let.asked.all.1.said");
    expect(told(atTalk({ solve: { when: { count: ["entiteld"], atLeast: 1 } } }, named))).toEqual([
      "GR1001 situations.talk.choices.solve.when.count.0: no condition under `let` has the name `entiteld`; did you mean `entitled`?",
    ]);
    expect(told({ let: { a: { count: ["a"], atLeast: 1 } } })).toEqual([
      expect.stringContaining("GR1007 let.a: this condition leads back"),
    ]);
  });

  test("that nothing asks for are unused, even where another unused one names them", () => {
    const found = expanded({ ...named, starts: "talk" });
    expect(found.unusedConditions).toEqual(["entitled", "asked"]);
    expect(expanded(atTalk({ solve: { when: "asked" } }, named)).unusedConditions).toEqual([]);
  });

  test("have problems of their own, each said once at its place, beside all others", () => {
    expect(told(atTalk({ solve: { when: "entiteld" } }, named))).toEqual([
      "GR1001 situations.talk.choices.solve.when: no condition under `let` has the name `entiteld`; did you mean `entitled`?",
    ]);
    const twice = { solve: { when: "entitled", to: "sloved" }, half: { when: { not: "entitled" } } };
    expect(told(atTalk(twice, { let: { entitled: { fact: "teir", is: "gold" } } }))).toEqual([
      "GR1001 situations.talk.choices.solve.to: unknown situation or ending `sloved`; did you mean `solved`?",
      "GR1001 let.entitled.fact: unknown fact `teir`; did you mean `tier`?",
    ]);
    expect(told({ let: { a: { not: "b" }, b: { any: ["c", "a"] }, c: { not: "d" } } })).toEqual([
      "GR1007 let.a: this condition leads back to itself (`a` → `b` → `a`): write one of them without the others",
      "GR1001 let.c.not: no condition under `let` has the name `d`; did you mean `a`?",
    ]);
  });

  test("that would be written out without end, or nearly so, are refused", () => {
    const doubled = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [`n${index}`, index === 0 ? { mood: "calm" } : { all: [`n${index - 1}`, `n${index - 1}`] }]),
    );
    expect(told({ let: doubled })).toEqual(["GR1007 let.n9: written out, this becomes more than 1000 conditions: say it with fewer"]);
    const deep = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [`n${index}`, index === 0 ? { mood: "calm" } : { not: `n${index - 1}` }]),
    );
    expect(told({ let: deep })).toEqual(["GR1007 let.n32: written out, this becomes conditions nested deeper than 32: say it with fewer"]);
  });

  test("a sentence is no condition, and a choice called `when` is no condition either", () => {
    expect(told(atTalk({ solve: { when: "slots is 0" } }))[0]).toMatch(/a condition is a group such as .*, or the name of one under `let`/);
    const { situations } = plain(atTalk({ when: { kind: "say", words: "When?", when: "entitled" } }, named));
    expect(situations.talk?.choices.when).toMatchObject({ words: "When?", when: { fact: "tier", is: "gold" } });
  });
});

test("a condition that is asked in two places, by a name or by an alias, stays one, as what is kept of it is kept of the object", () => {
  const once = { when: { fact: "tier", is: "gold" }, go: "lost" };
  const written = schema.parse(
    mergePatch(
      base,
      atTalk({ solve: { when: "named", to: [{ when: "named", go: "lost" }, { go: "solved" }] } }, { let: { named: once.when } }),
    ),
  );
  const { solve } = written.situations.talk?.choices ?? {};
  if (solve) Object.assign(solve, { then: [{ when: once.when }, { when: once.when }] });
  const found = expand(written);
  const choice = "scenario" in found ? found.scenario.situations.talk?.choices.solve : undefined;
  const [target] = typeof choice?.to === "object" ? choice.to : [];
  const [one, other] = choice?.then ?? [];
  expect(choice?.when).toBeDefined();
  expect(target?.when).toBe(choice?.when);
  expect(one?.when).toBeDefined();
  expect(other?.when).toBe(one?.when);
});

describe("lists of values", () => {
  test("become one condition for each value", () => {
    const { situations } = plain(
      atTalk({ solve: { when: { fact: "tier", is: ["gold", "silver"] } }, half: { when: { fact: "tier", is: ["gold"] } } }),
    );
    expect(situations.talk?.choices.solve?.when).toEqual({
      any: [
        { fact: "tier", is: "gold" },
        { fact: "tier", is: "silver" },
      ],
    });
    expect(situations.talk?.choices.half?.when).toEqual({ fact: "tier", is: "gold" });
  });

  test("have problems at the value that is wrong", () => {
    expect(
      told(atTalk({ solve: { when: { fact: "tier", is: ["gold", "slver"] } }, half: { when: { fact: "tire", is: ["gold", "silver"] } } })),
    ).toEqual([
      "GR1003 situations.talk.choices.solve.when.is.1: `tier` cannot be `slver`, only `gold`, `silver`, `bronze`; did you mean `silver`?",
      "GR1001 situations.talk.choices.half.when.fact: unknown fact `tire`; did you mean `tier`?",
    ]);
  });
});

describe("voices", () => {
  const open = {
    kind: "ask",
    shows: { emotion: 1 },
    tone: { proud: 1 },
    learns: ["tier"],
    words: { warm: "Hello there!", plain: { text: "Hello.", why: "Short." }, curt: { text: "What.", tone: { human: 0 } } },
    why: "It opens.",
  };

  test("become a choice each, in their order, alike but for what is their own", () => {
    const { choices } = plain(atTalk({ solve: null, half: null, lose: null, open })).situations.talk ?? {};
    const alike = { kind: "ask", learns: ["tier"] };
    expect(Object.entries(choices ?? {})).toEqual([
      [
        "open-warm",
        {
          ...alike,
          shows: { emotion: 1, interpretation: 0, exploration: 0 },
          tone: { proud: 1 },
          why: "It opens.",
          words: "Hello there!",
          voice: "warm",
        },
      ],
      [
        "open-plain",
        {
          ...alike,
          shows: { emotion: 1, interpretation: 0, exploration: 0 },
          tone: { proud: 1 },
          why: "Short.",
          words: "Hello.",
          voice: "plain",
        },
      ],
      ["open-curt", { ...alike, tone: { human: 0 }, why: "It opens.", words: "What.", voice: "curt" }],
    ]);
  });

  test("are all meant by the choice's own name, and a test line says the first", () => {
    const { situations, tests } = plain({
      ...atTalk({ open, solve: { when: { said: "open" } }, half: { when: { not: { said: "open-curt" } } } }),
      tests: { best: { choices: ["open", "solve"] }, cold: { choices: ["open-curt", "lose"] } },
    });
    expect(situations.talk?.choices.solve?.when).toEqual({ any: [{ said: "open-warm" }, { said: "open-plain" }, { said: "open-curt" }] });
    expect(situations.talk?.choices.half?.when).toEqual({ not: { said: "open-curt" } });
    expect(tests).toMatchObject({ best: { choices: ["open-warm", "solve"] }, cold: { choices: ["open-curt", "lose"] } });
  });

  test("give an amount by the choice's own name too", () => {
    const credit = { kind: "give", gives: { authority: "credit" }, words: { plain: "Here.", warm: "Gladly." } };
    const { tests } = plain({
      ...atTalk({ credit }),
      authority: { credit: { title: "Credit" } },
      tests: { gives: { choices: ["credit=4000"] } },
    });
    expect(tests.gives?.choices).toEqual(["credit-plain=4000"]);
  });

  test("lead back to what their author wrote", () => {
    const { pathAsWritten } = expanded(atTalk({ open }));
    const at = "situations.talk.choices";
    expect(
      [
        "open-warm",
        "open-warm.words",
        "open-plain.words",
        "open-plain.why",
        "open-curt.tone.human",
        "open-warm.tone.proud",
        "open-warm.learns.0",
      ].map((path) => pathAsWritten(`${at}.${path}`)),
    ).toEqual(
      [
        "open",
        "open.words.warm",
        "open.words.plain.text",
        "open.words.plain.why",
        "open.words.curt.tone.human",
        "open.tone.proud",
        "open.learns.0",
      ].map((path) => `${at}.${path}`),
    );
  });

  test("raise one problem for what was written once", () => {
    expect(told(atTalk({ open: { ...open, learns: ["teir"], to: "slove" } }))).toEqual([
      "GR1001 situations.talk.choices.open.learns.0: unknown fact `teir`; did you mean `tier`?",
      "GR1001 situations.talk.choices.open.to: unknown situation or ending `slove`; did you mean `solved`?",
    ]);
  });

  test.each<[what: string, patch: unknown, problem: RegExp]>([
    [
      "a voice that is none",
      atTalk({ open: { kind: "say", words: { wram: "Hi" } } }),
      /^GR0003 \S+open\.words\.wram: `wram` is not known here; did you mean `warm`\?$/,
    ],
    ["no voice at all", atTalk({ open: { kind: "say", words: {} } }), /^GR0002 \S+open\.words: words in voices need one voice or more/],
    [
      "`voice` beside voices",
      atTalk({ open: { ...open, voice: "warm" } }),
      /^GR1006 \S+open\.voice: each of the `words` has its voice already/,
    ],
    [
      "a choice of the name that a voice makes",
      atTalk({ open, "open-plain": { kind: "say", words: "Hi" } }),
      /^GR1002 situations\.talk\.choices\.open-plain: `open-plain` is already the voice `plain` of `open` at situations\.talk\.choices\.open: rename one$/,
    ],
    [
      "a voice of the name that a choice has",
      { ...atTalk({ "open-plain": { kind: "say", words: "Hi" } }), anytime: { open } },
      /^GR1002 anytime\.open\.words\.plain: `open-plain`, the voice `plain` of `open`, is already the choice at situations\.talk\.choices\.open-plain: rename one$/,
    ],
    [
      "two choices in voices of one name",
      { ...atTalk({ open }), anytime: { open } },
      /^GR1002 anytime\.open: `open` is already the choice at situations\.talk\.choices\.open: rename one$/,
    ],
    [
      "a resource of the name that a voice makes",
      { ...atTalk({ open }), resources: { "open-warm": { title: "W", kind: "tool", text: "T" } } },
      /^GR1002 situations\.talk\.choices\.open\.words\.warm: `open-warm`, the voice `warm` of `open`, is already the resource at resources\.open-warm/,
    ],
    [
      "a choice in voices, misspelt",
      { ...atTalk({ opening: open, solve: { when: { said: "openign" } } }) },
      /unknown choice `openign`; did you mean `opening`\?$/,
    ],
  ])("%s", (_, patch, problem) => {
    expect(told(patch)[0]).toMatch(problem);
  });
});

test("remarks go, and names that only look like them stay", () => {
  const remark = { note: "Ask Mina.", status: "idea" };
  const { scenario } = expanded({
    ...atTalk({ solve: remark, note: { kind: "say", words: "Noted.", ...remark }, half: { then: [{ ...remark, minutes: 2 }] } }, remark),
    facts: { status: { label: "Status", type: "flag", starts: true, ...remark } },
    variants: { only: remark },
  });
  expect(JSON.stringify(scenario)).not.toMatch(/Ask Mina|idea/);
  expect(scenario.facts.status).toMatchObject({ label: "Status" });
  expect(scenario.situations.talk?.choices.note).toMatchObject({ words: "Noted." });
});
