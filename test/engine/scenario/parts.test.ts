import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { parseScenario } from "~/engine/scenario/parse";
import { partFormat } from "~/engine/scenario/parts/part-format";
import type { PartRead, Parts } from "~/engine/scenario/parts/part-read";
import type { Problem } from "~/engine/scenario/problem";
import { readPlain } from "~/engine/scenario/read-plain";
import { readYaml } from "~/engine/scenario/read-yaml";
import { written as schema } from "~/engine/scenario/written";
import { mergePatch } from "../../kit/generate/merge-patch";
import { shared } from "../../kit/scenario/limits";
import { smallInput } from "../../kit/scenario/small";

/** A check of who is asking, which leads to `known` and `unknown`, names that it does not have. */
const check = {
  format: 2,
  id: "check",
  title: "A check",
  note: "For those who write.",
  let: { "is-known": { fact: "caller", is: "holder" } },
  facts: { caller: { label: "Caller", type: "choice", of: { holder: "the holder", other: "someone else" }, starts: "holder" } },
  process: { checked: { title: "Check", severity: "critical" } },
  situations: {
    gate: {
      phase: "open",
      asks: {},
      says: "Ask me.",
      choices: {
        ask: {
          kind: "ask",
          words: { plain: "Who are you?", warm: "May I ask who you are?" },
          does: ["checked"],
          learns: ["caller"],
          to: [{ when: "is-known", go: "known" }, { go: "unknown" }],
        },
        back: { kind: "say", words: "Once more.", to: "gate" },
      },
    },
  },
};
const use = { use: "check", to: { known: "talk", unknown: "lost" } };
const caller = {
  parts: [use],
  variants: { only: { facts: { caller: "holder" } }, other: { facts: { caller: "other" } } },
  starts: "gate",
};

function toParts(...inputs: { id: string }[]): Parts {
  return new Map(
    inputs.map((input): [string, PartRead | { problems: Problem[] }] => {
      const [source, file] = [stringify(input), `parts/${input.id}.yaml`];
      const found = readYaml(source, partFormat);
      if ("problems" in found) return [input.id, { problems: found.problems.map((one) => ({ ...one, file })) }];
      return [input.id, { part: found.value, file, source, cutOff: found.cutOff, place: (at: string) => ({ ...found.place(at), file }) }];
    }),
  );
}

const read = (patch: object, ...parts: { id: string }[]) =>
  parseScenario(stringify(mergePatch(smallInput, patch)), { ...shared, parts: toParts(...parts) });

function sound(patch: object, ...parts: { id: string }[]) {
  const found = read(patch, ...parts);
  if ("problems" in found) throw new Error(JSON.stringify(found.problems));
  return found;
}

const told = (patch: object, ...parts: { id: string }[]) => {
  const found = read(patch, ...parts);
  return "problems" in found
    ? found.problems.map(({ code, file, line = 0, at, message }) => `${code} ${file ?? "case"}:${line > 0} ${at}: ${message}`)
    : [];
};

describe("a part that a case uses", () => {
  test("is as if it stood in the case, and leads to where the case says", () => {
    const { note, id, title, format, situations, ...groups } = check;
    const [ways, led] = [situations.gate.choices.ask, [{ when: "is-known", go: "talk" }, { go: "lost" }]];
    const gate = { ...situations.gate, choices: { ...situations.gate.choices, ask: { ...ways, to: led } } };
    const whole = { ...caller, ...groups, parts: [], situations: { gate } };
    const found = sound(caller, check);
    expect(found.scenario).toEqual(sound(whole).scenario);
    expect(Object.keys(found.scenario.situations)).toEqual(["talk", "gate"]);
    expect([note, id, title, format]).toHaveLength(4);
  });

  test("brings whatever it has of the groups that can be shared", () => {
    const named = {
      surface: { town: ["Ely"] },
      resources: { board: { title: "Board", kind: "tool", text: "Nothing in {town}." } },
      authority: { credit: { title: "Credit" } },
      decisions: { pay: { label: "Pay", right: "Pay it." } },
      deadlines: { noon: { label: "Noon", minutes: 60, to: "unknown" } },
      speakers: { tamsin: { name: "Tamsin" } },
      anytime: { wait: { kind: "say", words: "One moment.", again: true } },
    };
    const { scenario, place } = sound(caller, { ...check, ...named });
    for (const [group, content] of Object.entries(named)) {
      expect(Object.keys(scenario[group as keyof typeof named])).toEqual(Object.keys(content));
      expect(place(`${group}.${Object.keys(content)[0]}`).file, group).toBe("parts/check.yaml");
    }
    expect(scenario.deadlines.noon?.to).toBe("lost");
  });

  test("needs no file once it was read", () => {
    const { written, scenario } = sound(caller, check);
    const kept: unknown = JSON.parse(JSON.stringify(written));
    expect(written.parts).toEqual([]);
    expect(readPlain(schema.parse(kept), shared)).toEqual(scenario);
  });

  test("has its places in its own file, and what the case says of it in the case's", () => {
    const { place, pathAsWritten } = sound(caller, check);
    const gate = stringify(check).split("\n");
    const asked = place("situations.gate.choices.ask-warm.kind");
    expect(asked.file).toBe("parts/check.yaml");
    expect(gate[asked.line - 1]).toContain("kind: ask");
    expect(place("let.is-known")).toMatchObject({ file: "parts/check.yaml" });
    expect(place("situations.talk").file).toBeUndefined();
    expect(pathAsWritten("situations.gate.choices.ask-warm.to.1.go")).toBe("parts.0.to.unknown");
    expect(place("situations.gate.choices.ask-plain.to.1.go").file).toBeUndefined();
  });

  test("has its problems in its own file, too, after those of the case", () => {
    const wrong = mergePatch(check, { situations: { gate: { choices: { back: { learns: ["calller"] } } } } }) as typeof check;
    // The last lines of the case, further down than the part is long.
    const tests = { ...Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`line-${index}`, { choices: ["solve"] }])) };
    expect(told({ ...caller, tests: { ...tests, last: { choices: ["solve"], ending: "lots" } } }, wrong)).toEqual([
      "GR1001 case:true tests.last.ending: unknown ending `lots`; did you mean `lost`?",
      "GR1001 parts/check.yaml:true situations.gate.choices.back.learns.0: unknown fact `calller`; did you mean `caller`?",
    ]);
  });
});

describe("a part that cannot be used as the case says", () => {
  test.each<[what: string, patch: object, parts: { id: string }[], expected: string[]]>([
    [
      "is not there",
      { ...caller, parts: [{ ...use, use: "chekc" }] },
      [check],
      ["GR1001 case:true parts.0.use: unknown part `chekc`; did you mean `check`?"],
    ],
    [
      "leads somewhere that the case does not name",
      { ...caller, parts: [{ use: "check", to: { known: "talk" } }] },
      [check],
      [
        "GR1001 case:true parts.0.use: the part `check` leads to `unknown`, and nothing says where that is in this case: add `to: {unknown: …}` with a situation or an ending",
      ],
    ],
    [
      "does not lead where the case says, or leads there itself",
      { ...caller, parts: [{ use: "check", to: { ...use.to, unknwon: "lost", gate: "talk" } }] },
      [check],
      [
        "GR1001 case:true parts.0.to.unknwon: the part `check` leads nowhere that is called `unknwon`; did you mean `unknown`?",
        "GR1001 case:true parts.0.to.gate: `gate` is a situation of the part `check` itself: take it out",
      ],
    ],
    [
      "is led to what the case does not have, said once",
      { ...caller, parts: [{ use: "check", to: { known: "tlak", unknown: "lost" } }] },
      [check],
      ["GR1001 case:true parts.0.to.known: unknown situation or ending `tlak`; did you mean `talk`?"],
    ],
    [
      "is used twice",
      { ...caller, parts: [use, use] },
      [check],
      ["GR1002 case:true parts.1.use: the part `check` is used twice: once brings all of its names"],
    ],
    [
      "cannot be read",
      caller,
      [{ ...check, fatcs: {} } as { id: string }],
      [
        "GR1001 case:true parts.0.use: the part `check` cannot be used before it is mended (parts/check.yaml:44: `fatcs` is not known here; did you mean `facts`?)",
      ],
    ],
  ])("%s", (_, patch, parts, expected) => {
    expect(told(patch, ...parts)).toEqual(expected);
  });

  test.each<[what: string, patch: object, at: string, among: string]>([
    ["a fact", { facts: { caller: { label: "C", type: "flag", starts: true } } }, "facts.caller", "fact `caller`"],
    ["a situation with an ending", { endings: { gate: smallInput.endings.lost } }, "endings.gate", "situation or ending `gate`"],
    ["a choice with a resource", { resources: { back: { title: "Back", kind: "tool" } } }, "resources.back", "choice or resource `back`"],
    [
      "a voice with a choice",
      { situations: { talk: { choices: { "ask-warm": { kind: "say", words: "Hello?", to: "lost" } } } } },
      "situations.talk.choices.ask-warm",
      "choice or resource `ask-warm`",
    ],
    ["a named condition", { let: { "is-known": { mood: "calm" } } }, "let.is-known", "condition under `let` `is-known`"],
  ])("has %s of the case by the same name: both places are named", (_, patch, at, among) => {
    const [found = "", ...more] = told(mergePatch(caller, patch) as object, check);
    expect(more).toEqual([]);
    expect(found).toMatch(
      new RegExp(
        `^GR1002 case:true ${at}: the part \`check\` has a ${among} \\(parts/check\\.yaml:\\d+\\), and so has this file: rename this one$`,
      ),
    );
  });

  test("has a name that another part has: both places are named", () => {
    const other = { format: 2, id: "other", title: "Other", facts: { caller: check.facts.caller } };
    expect(told({ ...caller, parts: [use, { use: "other" }] }, check, other)).toEqual([
      expect.stringMatching(
        /^GR1002 case:true parts\.1\.use: the part `other` has a fact `caller` \(parts\/other\.yaml:\d+\), and so has the part `check` \(parts\/check\.yaml:\d+\): use one of the two$/,
      ),
    ]);
  });

  test("has too much together with the case, though neither has by itself", () => {
    const steps = (from: number) =>
      Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`step-${from + index}`, { title: "A step" }]));
    const many = { ...check, process: { ...check.process, ...steps(0) } };
    expect(told({ ...caller, process: steps(20) }, many)).toEqual([expect.stringMatching(/^GR0002 case:true process: at most 31/)]);
  });
});
