import { describe, expect, test } from "vitest";
import { toBeliever } from "~/analysis/belief/belief";
import { toUnfold } from "~/analysis/belief/best-plan";
import { bestLine, follow, judge } from "~/analysis/belief/judge";
import { toGraph } from "~/analysis/graph/graph";
import { compare } from "~/analysis/reasons/continuation";
import { reasonsFor } from "~/analysis/reasons/reasons";
import { nameOf } from "~/analysis/search/prove";
import { toSolution } from "~/analysis/search/solve";
import { toEntries } from "~/engine/play/entries";
import { replay } from "~/engine/play/replay";
import type { Scenario } from "~/engine/scenario/schema";
import { rulesAt } from "../kit/scenario/limits";
import { type ScenarioInput, small, smallInput } from "../kit/scenario/small";

/** Judges a line of a small case in one of its variants, with the reasons of every turn. */
function judged(scenario: Scenario, choices: string[], variant = Object.keys(scenario.variants)[0] ?? "") {
  const rules = rulesAt(scenario, "css1");
  const variants = Object.entries(scenario.variants).map(([name, { weight, facts }]) => ({ variant: name, weight, facts }));
  const believer = toBeliever(rules, variants);
  const { turns } = replay(rules, scenario.variants[variant]?.facts ?? {}, "solo", toEntries(choices));
  const followed = follow(believer, variant, turns);
  const unfold = toUnfold(believer);
  return judge(believer, variant, followed).map((turn, index) => {
    const step = followed[index];
    return { ...turn, reasons: step ? reasonsFor(rules, compare(rules, turns, step, unfold), turn).map(({ code }) => code) : [] };
  });
}

const best = (scenario: Scenario, variant = "only") => {
  const variants = Object.entries(scenario.variants).map(([name, { weight, facts }]) => ({ variant: name, weight, facts }));
  return bestLine(toBeliever(rulesAt(scenario, "css1"), variants), variant);
};

/** The best line for someone who knows the variant, as the search finds it. */
const bestKnowing = (scenario: Scenario) => {
  const graph = toGraph(rulesAt(scenario, "css1"), Object.values(scenario.variants)[0]?.facts ?? {});
  return toSolution(graph).best(graph.opening).line.map(nameOf);
};

/** Spoken so badly that nothing is passed by it. */
const cold = { proud: 0, responsible: 0, empathetic: 0, human: 0, articulate: 0, concise: 0 };
const thanks = { kind: "say" as const, words: "Thank you for waiting." };

/** A case of two situations: `talk`, and `end`, where these choices are left. */
function twoSteps(talk: Choices, end: Choices, over: Partial<ScenarioInput> = {}): Scenario {
  const at = (choices: Choices) => ({ ...smallInput.situations.talk, choices });
  return small({}, { situations: { talk: at(talk), end: at(end) }, ...over });
}
type Choices = NonNullable<ScenarioInput["situations"]>[string]["choices"];

describe("a line with a critical fault is worth nothing", () => {
  const lie = small({
    lie: { kind: "end", words: "It's on its way.", fault: "false-promise", to: "solved" },
    truth: { kind: "end", words: "It isn't here yet.", to: "halved" },
  });

  test("the best line is an honest one, though the lie has the greater total", () => {
    expect(best(small({ lie: { kind: "end", words: "Yes.", fault: "false-promise", to: "solved" } }, {}))).not.toContain("lie");
    expect(best(lie)).toEqual(["truth"]);
    expect(bestKnowing(lie)).toEqual(["truth"]);
  });

  test("who lies loses everything that was open, and nothing of it is luck", () => {
    const [turn] = judged(lie, ["lie"]);
    expect(turn).toMatchObject({ verdict: "critical", after: 0, advice: { kind: "better", choice: "truth" } });
    expect(turn?.loss).toBe(turn?.value);
    expect(turn?.luck).toBe(0);
  });

  test("after it nothing can be lost any more, and every turn says by which one it was", () => {
    const twice = twoSteps(
      { lie: { ...thanks, fault: "false-promise", to: "end" }, on: { ...thanks, to: "end" } },
      {
        solve: { kind: "end", words: "Done.", to: "solved" },
        blame: { kind: "end", words: "Your own fault.", harm: "blames", to: "lost" },
      },
    );
    const [first, second] = judged(twice, ["lie", "blame"]);
    expect(first?.verdict).toBe("critical");
    // Harm is not praised either, though it costs nothing now.
    expect(second).toMatchObject({ verdict: "slip", loss: 0, advice: { kind: "lost-at", turn: 1 } });
    expect(second?.reasons).toEqual(["need-gone", "harm.blames"]);
  });
});

describe("advice is what a trainer would say", () => {
  const decided = (choices: Choices) =>
    twoSteps({ on: { ...thanks, decides: { day: "right" }, to: "end" } }, choices, {
      decisions: { day: { label: "Which day", right: "The early one" } },
    });
  const under = { kind: "end", words: "I'd have to ask.", decides: { day: "under" }, to: "solved" } as const;
  const bad = { kind: "end", words: "No.", tone: cold, to: "lost" } as const;

  test("of two choices that are as good it names the one that is no under decision", () => {
    expect(judged(decided({ under, bad, right: { kind: "end", words: "Tonight.", to: "solved" } }), ["on", "bad"])[1]?.advice).toEqual({
      kind: "better",
      choice: "right",
    });
  });

  test("where none keeps what can be kept and has nothing wrong about it, there is none", () => {
    expect(judged(decided({ under, bad }), ["on", "bad"])[1]?.advice).toEqual({ kind: "none" });
  });

  test.each([
    ["harm", { harm: "dismisses" }],
    ["a broken promise", { breaks: 1 }],
    ["a forbidden step", { does: ["never"] }],
  ] as [string, Partial<Choices[string]>][])("it never names %s", (_, wrong) => {
    // Silent, so that nothing of it is marked, and it is the best that there is.
    const scenario = twoSteps(
      { on: { ...thanks, to: "end" } },
      { wrong: { kind: "end", label: "Hang up", to: "solved", ...wrong }, bad },
      { process: { never: { title: "Never do this", rule: "forbidden" } } },
    );
    expect(judged(scenario, ["on", "bad"])[1]?.advice).toEqual({ kind: "none" });
  });

  const pay = (fair: ScenarioInput["fair"], amount?: number): Scenario =>
    small(
      {
        pay: { kind: "give", words: "It's on us.", gives: { authority: "refund", ...(amount && { amount }) }, to: "solved" },
        bad,
        solve: bad,
        half: bad,
      },
      { authority: { refund: { title: "Refund", most: 20_000, grant: { css1: 20_000 } } }, ...(fair && { fair }) },
    );

  test("an amount is the lowest that is due, wherever the band ends, in the line as well", () => {
    expect(judged(pay([{ lo: 6400, hi: 6900 }]), ["bad"])[0]?.advice).toEqual({ kind: "better", choice: "pay=6400" });
    expect(best(pay([{ lo: 6400, hi: 6900 }]))).toEqual(["pay=6400"]);
    expect(bestKnowing(pay([{ lo: 6400, hi: 6900 }]))).toEqual(["pay=6400"]);
  });

  test("no amount is named that is not due: where nothing is, or nothing says how much", () => {
    for (const fair of [[{ lo: 0, hi: 0 }], undefined]) expect(judged(pay(fair), ["bad"])[0]?.advice).toEqual({ kind: "none" });
    expect(judged(pay([{ lo: 1000, hi: 1200 }], 1900), ["bad"])[0]?.advice).toEqual({ kind: "none" });
  });

  test("once a pass is out of reach, it says by which turn it was lost", () => {
    const scenario = twoSteps(
      { spoil: { ...thanks, sets: { spoilt: true }, to: "end" }, on: { ...thanks, to: "end" } },
      { bad, well: { ...thanks, kind: "end", to: [{ when: { fact: "spoilt", is: true }, go: "halved" }, { go: "solved" }] } },
      { facts: { spoilt: { label: "Spoilt", type: "flag", starts: false } } },
    );
    expect(judged(scenario, ["spoil", "bad"]).map(({ advice }) => advice)).toEqual([
      { kind: "better", choice: "on" },
      { kind: "lost-at", turn: 1 },
    ]);
  });
});

describe("a verdict never praises a breach", () => {
  const end = { solve: { kind: "end", words: "Done.", to: "solved" } } as const;

  test.each([
    ["required", "slip"],
    ["critical", "mistake"],
  ] as const)("doing what a %s step forbids is a %s or worse, even where nothing is left to lose", (severity, verdict) => {
    const scenario = twoSteps(
      { lie: { ...thanks, fault: "false-promise", to: "end" } },
      { open: { kind: "ask", label: "Look into the other account", does: ["peek"] }, ...end },
      { process: { peek: { title: "Another account", rule: "forbidden", severity } } },
    );
    const [, turn, last] = judged(scenario, ["lie", "open", "solve"]);
    const prefix = severity === "critical" ? "critical-" : "";
    expect(turn).toMatchObject({ verdict, loss: 0, breaches: [{ step: "peek", severity }], reasons: [`${prefix}step.broken`] });
    expect(last).toMatchObject({ verdict: "best", breaches: [] });
  });

  const check = (severity: "required" | "critical") =>
    twoSteps(
      {
        lie: { ...thanks, fault: "false-promise" },
        check: { kind: "ask", words: "Your PIN?", does: ["pin"] },
        on: { ...thanks, to: "end" },
      },
      { wait: { kind: "say", words: "One moment." }, ...end },
      { process: { pin: { title: "Check the PIN", severity } } },
    );

  test.each([
    ["required", "slip"],
    ["critical", "mistake"],
  ] as const)("passing the last moment of a %s step is a %s or worse, on the turn that passed it", (severity, verdict) => {
    const turns = judged(check(severity), ["lie", "on", "wait", "solve"]);
    expect(turns.map((turn) => turn.verdict)).toEqual(["critical", verdict, "best", "best"]);
    expect(turns.map(({ breaches }) => breaches.length)).toEqual([0, 1, 0, 0]);
    expect(turns[1]?.reasons).toEqual([severity === "critical" ? "critical-step.missed" : "step.missed"]);
  });

  test("doing it in time is none", () => {
    expect(judged(check("critical"), ["check", "on", "solve"]).map(({ verdict }) => verdict)).toEqual(["best", "best", "best"]);
  });

  test("an advisory step, and one that does not apply, are none", () => {
    const scenario = twoSteps({ on: { ...thanks, to: "end" }, note: { kind: "ask", label: "Note it", does: ["tip", "other"] } }, end, {
      facts: { deaf: { label: "Deaf", type: "flag", hidden: false } },
      variants: { only: { facts: { deaf: false } } },
      process: { tip: { title: "Tip", severity: "advisory" }, other: { title: "Other", when: { fact: "deaf", is: true } } },
    });
    expect(judged(scenario, ["on", "solve"]).map(({ verdict }) => verdict)).toEqual(["best", "best"]);
  });
});

test("an ending that is a fault is critical on the turn that made it certain, not on the one that had no other way", () => {
  const faulty = { ...smallInput.endings.lost, fault: "safety" as const };
  const scenario = twoSteps(
    { hush: { ...thanks, to: "end" }, solve: { kind: "end", words: "I'm reporting it now.", to: "solved" } },
    { bye: { kind: "end", words: "Bye.", to: "lost" }, wait: { kind: "say", words: "One moment." } },
    { endings: { ...smallInput.endings, lost: faulty } },
  );
  const turns = judged(scenario, ["hush", "wait", "bye"]);
  expect(turns.map(({ verdict }) => verdict)).toEqual(["critical", "best", "best"]);
  expect(turns.map(({ reasons }) => reasons.includes("fault"))).toEqual([true, false, false]);
});

describe("reasons come from what the trainee's own line did", () => {
  // Who did not ask does best to guess, and a guess is a lie in one of the two variants.
  const guess = twoSteps(
    { skip: { ...thanks, to: "end" }, ask: { kind: "ask", words: "How low is it?", learns: ["low"], to: "end" } },
    {
      promise: { kind: "end", words: "It'll last.", to: "solved", then: [{ when: { fact: "low", is: true }, fault: "false-promise" }] },
      tonight: { kind: "end", when: { knows: "low" }, words: "Tonight.", to: "solved" },
      refuse: { kind: "end", words: "I can't say.", to: "lost" },
    },
    {
      facts: { low: { label: "The tank is low", type: "flag", yes: "yes", no: "no" } },
      variants: { low: { facts: { low: true } }, full: { facts: { low: false } } },
    },
  );

  test("a fault that somebody else might have done is no reason, and one that was risked is", () => {
    const [skipped] = judged(guess, ["skip", "refuse"], "low");
    expect(skipped?.reasons).toContain("unasked");
    expect(skipped?.reasons.filter((code) => code.startsWith("fault"))).toEqual([]);
    for (const variant of ["low", "full"]) expect(judged(guess, ["skip", "promise"], variant)[1]?.reasons).toContain("fault-risk");
  });

  test("a step that the line did is none, though the best way on would have left it out", () => {
    // Once it is spoilt, asking for the PIN breaks more than it is worth: the best way on leaves it out.
    const spoilt = twoSteps(
      { spoil: { ...thanks, sets: { spoilt: true }, does: ["greet"], to: "end" }, on: { ...thanks, does: ["greet"], to: "end" } },
      {
        pin: { kind: "ask", label: "Ask for the PIN", does: ["pin"], then: [{ when: { fact: "spoilt", is: true }, breaks: 2 }] },
        solve: { kind: "end", words: "Done.", to: "solved" },
      },
      {
        process: { pin: { title: "Check the PIN" }, greet: { title: "Greet them" } },
        facts: { spoilt: { label: "Spoilt", type: "flag", starts: false } },
      },
    );
    expect(judged(spoilt, ["spoil", "solve"])[0]?.reasons).toEqual(["step.missed"]);
    expect(judged(spoilt, ["spoil", "pin", "solve"])[0]?.reasons).toEqual([]);
  });
});

test("a look-up of a minute that could tell something is never worse than a slip, even where it takes a pass out of reach", () => {
  const scenario = small(
    { solve: { kind: "end", words: "Done.", to: [{ when: { late: "five" }, go: "halved" }, { go: "solved" }] } },
    {
      facts: { low: { label: "Low", type: "flag" } },
      variants: { only: { facts: { low: true } } },
      resources: { gauge: { title: "Gauge", kind: "tool", text: "Low.", minutes: 1, learns: ["low"] } },
      deadlines: { five: { label: "Five", minutes: 1 } },
    },
  );
  expect(judged(scenario, ["gauge", "solve"])[0]?.verdict).toBe("slip");
});
