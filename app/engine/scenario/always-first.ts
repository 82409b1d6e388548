import { type Problem, problem } from "./problem";
import type { Scenario } from "./schema";

/** The lists of which the first entry that holds counts. */
const IN_ORDER: ReadonlySet<string> = new Set([
  ...["to", "then", "says", "reply", "text", "asks", "needs", "why"],
  ...["par", "mood", "listed", "csat", "fault", "fair", "owed", "goodwill"],
]);

/** Entries without a `when` that are not the last of their list: whatever stands behind them is never asked. */
export function checkAlwaysFirst(scenario: Scenario): Problem[] {
  const problems: Problem[] = [];
  gather(scenario, "", problems);
  return problems;
}

function gather(node: object, at: string, problems: Problem[]): void {
  for (const [key, value] of Object.entries(node)) {
    if (value === null || typeof value !== "object") continue;
    const here = at === "" ? key : `${at}.${key}`;
    if (Array.isArray(value) && IN_ORDER.has(key)) {
      const first = value.slice(0, -1).findIndex((entry: unknown) => entry !== null && typeof entry === "object" && !hasWhen(entry));
      if (first !== -1)
        problems.push(
          problem(
            "GR1006",
            `${here}.${first}`,
            `the first entry of \`${key}\` that holds counts, and this one has no \`when\`, so nothing below it is ever asked: give it a \`when\`, or put it last`,
          ),
        );
    }
    gather(value, here, problems);
  }
}

function hasWhen(entry: object): boolean {
  return "when" in entry && entry.when !== undefined;
}
