import { expect, test } from "vitest";
import { begin } from "~/engine/play/begin";
import { toEntries } from "~/engine/play/entries";
import { replay } from "~/engine/play/replay";
import { view } from "~/engine/show/view";
import { scenarioOf } from "../kit/e2e/line";
import { rulesAt } from "../kit/scenario/limits";

const line = [
  ...["inbox-list", "clocks", "take-amazon", "bench-call", "dahl-hold-plain", "pryce-plain", "achterberg-plain"],
  ...["take-sales", "stock-list", "tents-yes-plain", "take-claim", "claim-plain"],
];

/** The labels on the trainee's clock after so many turns. */
function clocksAfter(turns: number): string[] {
  const scenario = scenarioOf("marketplace-clock");
  const facts = scenario.variants["three-due"]?.facts ?? {};
  const rules = rulesAt(scenario, "css2");
  const played = replay(rules, facts, "solo", toEntries(line.slice(0, turns)));
  const looking = { surface: {}, locale: "en", mode: "solo" as const, token: (name: string) => name };
  return view(rules, begin(rules, facts).position, played, looking).clock.waits.map(({ label }) => label.split(/[ ,']/)[0] ?? "");
}

test("each clock shows once it is known, and stops when its message is answered", () => {
  expect(line.map((_, turn) => clocksAfter(turn + 1))).toEqual([
    ["Brigid"],
    ...new Array<string[]>(3).fill(["Solveig", "Dunstan", "Hetty", "tworivers_tom", "Brigid"]),
    ["Dunstan", "Hetty", "tworivers_tom", "Brigid"],
    ["Hetty", "tworivers_tom", "Brigid"],
    ...new Array<string[]>(3).fill(["tworivers_tom", "Brigid"]),
    ["tworivers_tom"],
    ["tworivers_tom"],
    [],
  ]);
});
