import { describe, expect, test } from "vitest";
import { begin } from "~/engine/play/begin";
import { choose } from "~/engine/play/choose";
import { draw } from "~/engine/play/draw";
import { ReplayError } from "~/engine/play/replay";
import { score } from "~/engine/scoring/score";
import { conversation } from "~/engine/show/conversation";
import { viewDebrief } from "~/engine/show/debrief";
import { models, rulesAt } from "../../kit/scenario/limits";
import { play, type ScenarioInput, scoreOf, small } from "../../kit/scenario/small";

const reader = { surface: {}, locale: "en" };
const credit = { kind: "give" as const, label: "Credit", gives: { authority: "credit" }, again: true };
const giving = (over: Partial<ScenarioInput> = {}) => small({ credit }, { authority: { credit: { title: "Credit" } }, ...over });

describe("limits", () => {
  test("bind the sum over the case, to the cent", () => {
    const { turns } = play(giving(), ["credit=4999", "credit=2", "credit=1", "credit=1"]).played;
    expect(turns.map(({ refusal }) => refusal?.code ?? null)).toEqual([null, "over-authority", null, "over-authority"]);
    expect(turns[3]?.refusal).toEqual({ code: "over-authority", authority: "credit", limit: 5000, given: 5000, amount: 1 });
  });

  test("rise with an approval, for this case", () => {
    const scenario = small(
      { credit, ask: { kind: "approve", label: "Ask", grants: { credit: 1000 } } },
      { authority: { credit: { title: "Credit" } } },
    );
    const { turns } = play(scenario, ["credit=5001", "ask", "credit=6000", "credit=1"]).played;
    expect(turns.map(({ refusal }) => refusal !== null)).toEqual([true, false, false, true]);
    expect(turns[1]?.counts.minutes).toBe(15);
  });

  test("a scenario's own grant stands in place of the shared limit", () => {
    const scenario = giving({ authority: { credit: { title: "Credit", grant: { css1: 10 } } } });
    expect(play(scenario, ["credit=11", "credit=10"]).played.turns.map(({ refusal }) => refusal !== null)).toEqual([true, false]);
  });

  test("bind the sum that is charged as they bind what is given, and conditions read it", () => {
    const scenario = small(
      {
        charge: { kind: "charge", label: "Charge", charges: { authority: "fee" }, again: true },
        close: { kind: "end", label: "Close", to: [{ when: { given: "fee", is: 1500 }, go: "solved" }, { go: "lost" }] },
      },
      { authority: { fee: { title: "Late fee", charge: true, grant: { css1: 1500 } } }, fair: [{ lo: 0, hi: 0 }] },
    );
    const { turns } = play(scenario, ["charge=1000", "charge=501", "charge=500"]).played;
    expect(turns.map(({ refusal }) => refusal?.code ?? null)).toEqual([null, "over-authority", null]);
    expect(play(scenario, ["charge=1500", "close"]).played.held.situation).toBe("solved");
    expect(play(scenario, ["charge=1499", "close"]).played.held.situation).toBe("lost");
    // No money is due: what is charged is no remedy.
    for (const model of models)
      expect(scoreOf(scenario, ["charge=1500", "close"], { model }).outcome.parts.find(({ name }) => name === "remedy")?.met).toBe(1);
  });

  test("what a choice and its branch use up adds up", () => {
    const scenario = small(
      { send: { kind: "say", label: "Send both", uses: { heater: 1 }, then: [{ uses: { heater: 1 } }] } },
      { resources: { heater: { title: "Heater", kind: "stock", stock: 1 } } },
    );
    const { played } = play(scenario, ["send"]);
    expect(played.turns[0]?.refusal).toEqual({ code: "out-of-stock", resource: "heater" });
    expect(played.held.position.stock).toEqual({ heater: 1 });
  });

  test("steps and resources that have to come first", () => {
    const scenario = small(
      {
        verify: { kind: "ask", label: "Verify", does: ["verified"] },
        tell: { kind: "say", words: "Your address is", needs: { done: ["verified"], opened: ["log"], reason: "Privacy." } },
      },
      {
        process: { verified: { title: "Verified" } },
        resources: {
          log: { title: "Log", kind: "tool", text: "A line." },
          audit: { title: "Audit", kind: "tool", class: "senior", text: "x" },
        },
      },
    );
    const { turns } = play(scenario, ["audit", "tell", "verify", "tell", "log", "tell"]).played;
    expect(turns.map(({ refusal }) => refusal)).toEqual([
      { code: "no-access", resource: "audit", class: "senior" },
      { code: "step-first", steps: ["verified"], reason: "Privacy." },
      null,
      { code: "open-first", resources: ["log"], reason: "Privacy." },
      null,
      null,
    ]);
  });
});

describe("what happens by itself", () => {
  const hurried = (minutes: number) =>
    giving({ deadlines: { noon: { label: "Noon", minutes: 5, to: "lost" } }, refused: { minutes, reply: "She waits." } });

  test("a deadline that passes while a refusal is told ends the case, and the ending is told", () => {
    const { rules, played } = play(hurried(5), ["credit=9999"]);
    expect(played.held).toMatchObject({ situation: "lost", ended: true, position: { clockMinutes: 5, passed: ["noon"] } });
    const opening = begin(rules, {}).position;
    expect(conversation(rules, opening, played, reader).map(({ by, text }) => [by, text])).toEqual([
      ["customer", "Hello."],
      ["you", undefined],
      ["story", "She waits."],
      ["story", "[It ends.]"],
    ]);
    expect(viewDebrief(rules, opening, played, score(rules, played), reader).ending.says).toBe("[It ends.]");
  });

  test("a deadline passes at its minute, not before", () => {
    expect(play(hurried(4), ["credit=9999"]).played.held.ended).toBe(false);
    expect(play(hurried(4), ["credit=9999", "credit=1"]).played.held).toMatchObject({ situation: "lost", position: { clockMinutes: 5 } });
  });

  test("patience that runs out leads away, unless the choice itself came to an end", () => {
    const scenario = small(
      {
        annoy: { kind: "say", words: "Calm down.", patience: -1, again: true },
        end: { kind: "end", label: "End", patience: -9, to: "solved" },
      },
      { customer: { name: "Ada", mood: "calm", asks: "a", needs: "n", patience: 2, leaves: "lost" } },
    );
    expect(play(scenario, ["annoy"]).played.held.ended).toBe(false);
    expect(play(scenario, ["annoy", "annoy"]).played.held.situation).toBe("lost");
    expect(play(scenario, ["end"]).played.held.situation).toBe("solved");
  });

  test("a case can be over before it began", () => {
    const scenario = small(
      {},
      {
        facts: { left: { label: "Left", type: "number", starts: 0 } },
        deadlines: { gone: { label: "Gone", minutes: { fact: "left" }, to: "lost" } },
      },
    );
    expect(begin(rulesAt(scenario, "css1"), {})).toMatchObject({ situation: "lost", ended: true });
  });
});

test("a choice reads the moment before it; in a gift, what is being given counts", () => {
  const scenario = small(
    {
      ask: { kind: "ask", label: "Ask", does: ["asked"], to: [{ when: { done: "asked" }, go: "lost" }] },
      credit: { ...credit, to: [{ when: { given: "credit", above: 100 }, go: "solved" }] },
    },
    { authority: { credit: { title: "Credit" } }, process: { asked: { title: "Asked" } } },
  );
  expect(play(scenario, ["ask"]).played.held.situation).toBe("talk");
  expect(play(scenario, ["credit=100", "credit=1"]).played.held.situation).toBe("solved");
});

test("a choice is gone once it was taken, unless it may be taken again", () => {
  const scenario = small({ once: { kind: "say", words: "Hm." }, often: { kind: "say", words: "Ah.", again: true } });
  const { rules, played } = play(scenario, ["once", "often", "often"]);
  expect(choose(rules, played.held, { choice: "once" }, "solo")).toEqual({ misplaced: { code: "not-offered" } });
  expect(() => play(scenario, ["once", "once"])).toThrow(ReplayError);
});

describe("a draw", () => {
  const scenario = small(
    {},
    {
      variants: {
        common: { weight: 3, facts: {} },
        rare: { facts: {} },
        reserved: { gate: true, weight: 90, facts: {} },
        elsewhere: { levels: ["css2"], weight: 90, facts: {} },
      },
      surface: { town: ["Ada", "Bree", "Cole"] },
    },
  );
  const drawn = Array.from({ length: 4000 }, (_, seed) => draw(scenario, "css1", seed));
  const share = (name: string) => drawn.filter(({ variant }) => variant === name).length / drawn.length;

  test("keeps to the weights, the level, and out of the gate's pool", () => {
    expect(share("common")).toBeCloseTo(0.75, 1);
    expect(share("rare")).toBeCloseTo(0.25, 1);
    expect(share("reserved") + share("elsewhere")).toBe(0);
    expect(draw(scenario, "css1", 7, true).variant).toBe("reserved");
  });
  test("is the same for the same seed, and its names are drawn apart", () => {
    expect(draw(scenario, "css1", 1234)).toEqual(draw(scenario, "css1", 1234));
    for (const town of ["Ada", "Bree", "Cole"])
      for (const variant of ["common", "rare"]) {
        const both = drawn.filter((one) => one.variant === variant);
        expect(both.filter(({ surface }) => surface.town === town).length / both.length).toBeCloseTo(1 / 3, 1);
      }
  });
  test("where there is nothing to draw is a mistake of the caller", () => {
    expect(() => draw(small({}, { variants: { only: { gate: true, facts: {} } } }), "css1", 1)).toThrow("no practice variant");
  });
});
