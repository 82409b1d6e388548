import { describe, expect, test } from "vitest";
import type { Model } from "~/engine/count/model";
import { checkSafeguards } from "~/engine/scenario/safeguards";
import { type Scenario, scenario as schema } from "~/engine/scenario/schema";
import { firstModel, secondModel } from "../../kit/scenario/limits";
import { type ScenarioInput, scoreOf, small, smallInput } from "../../kit/scenario/small";

const verify = { title: "Verify", guards: ["account" as const, "card" as const] };
type Choices = Parameters<typeof small>[0];

const choices = {
  ask: { kind: "ask", words: "Your number?", does: ["verify"] },
  tell: { kind: "say", words: "You live at…", touches: ["account"] },
  both: { kind: "say", words: "Your number? Right, you live at…", does: ["verify"], touches: ["account"] },
  tagged: { kind: "say", words: "She lives at…", touches: ["account"], fault: "disclosure" },
  card: { kind: "say", words: "Read me the number.", touches: ["card", "account"] },
  branchy: { kind: "say", words: "…", then: [{ when: { said: "ask" } }, { touches: ["account"] }] },
  book: { kind: "open", label: "Book", does: ["booked"] },
} satisfies Choices;

const guarded = (step: Partial<NonNullable<ScenarioInput["process"]>[string]> = {}) =>
  small(choices, {
    process: { verify: { ...verify, ...step }, booked: { title: "Book" } },
    resources: { file: { title: "File", kind: "tool", text: "Ada.", touches: ["account"] } },
  });
const faults = (scenario: Scenario, line: readonly string[], model: Model = secondModel) =>
  scoreOf(scenario, [...line, "solve"], { model }).faults.map(({ fault, turn }) => `${fault} ${turn}`);

describe("touching what a step guards", () => {
  test.each<[string, string[], string[]]>([
    ["before it is done is a fault by itself", ["tell"], ["disclosure 1"]],
    ["after it is done is none", ["ask", "tell"], []],
    ["in the same breath is none", ["both"], []],
    ["is no second fault where the author tagged it", ["tagged"], ["disclosure 1"]],
    ["twice is a fault for each kind", ["card"], ["disclosure 1", "card-data 1"]],
    ["counts in a branch that is taken", ["branchy"], ["disclosure 1"]],
    ["counts in no other branch", ["ask", "branchy"], []],
    ["counts where a resource does it", ["file"], ["disclosure 1"]],
  ])("%s", (_, line, wanted) => {
    expect(faults(guarded(), line)).toEqual(wanted);
  });

  test("is none while the step does not apply", () => {
    const scenario = guarded({ when: { said: "book" } });
    expect(faults(scenario, ["tell"])).toEqual([]);
    expect(faults(scenario, ["book", "tell"])).toEqual(["disclosure 2"]);
  });
  test("is a fault for good once the step comes too late", () => {
    expect(faults(guarded({ before: ["booked"] }), ["book", "both"])).toEqual(["disclosure 2"]);
  });
  test("is a fault where the same choice makes the step late, and none where it does the step first", () => {
    const does = (...steps: string[]) => ({ kind: "say" as const, words: "…", does: steps, touches: ["account" as const] });
    const scenario = small(
      { late: does("booked", "verify"), early: does("verify", "booked") },
      { process: { verify: { ...verify, before: ["booked"] }, booked: { title: "Book" } } },
    );
    expect(faults(scenario, ["late"])).toEqual(["disclosure 1"]);
    expect(faults(scenario, ["early"])).toEqual([]);
  });
  test("marks the turn 0 and fails the attempt", () => {
    expect(scoreOf(guarded(), ["tell", "ask", "solve"], { model: secondModel })).toMatchObject({
      empathy: { score: 50, marks: [{ mark: { points: 0, fault: "disclosure" } }, { mark: { points: 100 } }] },
      passed: false,
    });
  });
  test("is nothing to formula 1", () => {
    expect(faults(guarded(), ["tell", "file"], firstModel)).toEqual([]);
  });
});

describe("a file", () => {
  const problems = (more: Choices, over: Partial<ScenarioInput>) => {
    const { talk } = smallInput.situations;
    const made = schema.parse({ ...smallInput, situations: { talk: { ...talk, choices: { ...talk.choices, ...more } } }, ...over });
    return checkSafeguards(made).map(({ at, message }) => `${at}: ${message}`);
  };
  const { tell } = choices;
  test("that touches an account needs a step that guards it, or says why not", () => {
    expect(problems({ tell }, {})).toEqual([
      "situations.talk.choices.tell.touches.0: no step guards the account, so touching it is never a fault: give a required step `guards: [account]`, or say in `unguarded` why none is needed",
    ]);
    expect(problems({ tell }, { process: { verify } })).toEqual([]);
    expect(problems({ tell }, { unguarded: "A refund to the card that paid discloses nothing." })).toEqual([]);
  });
  test("that touches anything else needs a step that guards it", () => {
    expect(problems({ tell: { ...tell, touches: ["safety"] } }, { unguarded: "No reason." })).toHaveLength(1);
  });
  test("says in one way alone whether the account is guarded", () => {
    expect(problems({ tell }, { process: { verify }, unguarded: "No reason." })).toEqual([
      "unguarded: the step `verify` guards the account: take `unguarded` out, or its `guards`",
    ]);
  });
  test.each([{ rule: "forbidden" as const }, { severity: "advisory" as const }])("has no guard in a step that is %j", (weak) => {
    expect(problems({}, { process: { verify: { ...verify, ...weak } } })).toEqual([
      "process.verify.guards: `verify` need not be done, so it guards nothing: make it `required` or `critical`, or take `guards` out",
    ]);
  });
});
