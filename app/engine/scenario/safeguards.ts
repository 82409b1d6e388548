import type { GuardKind } from "./names";
import { type Problem, problem } from "./problem";
import type { Scenario } from "./schema";
import { eachChoice } from "./walk";

/** What a scenario says about touching what is guarded that could never raise a fault, or that contradicts itself. */
export function checkSafeguards(scenario: Scenario): Problem[] {
  const problems: Problem[] = [];
  const guarding = new Map<GuardKind, string>();
  for (const [name, { guards, rule, severity }] of Object.entries(scenario.process)) {
    if (!guards) continue;
    if (rule === "required" && severity !== "advisory") for (const one of guards) guarding.set(one, name);
    else
      problems.push(
        problem(
          "GR1006",
          `process.${name}.guards`,
          `\`${name}\` need not be done, so it guards nothing: make it \`required\` or \`critical\`, or take \`guards\` out`,
        ),
      );
  }
  const guard = guarding.get("account");
  if (scenario.unguarded !== undefined && guard !== undefined)
    problems.push(problem("GR1006", "unguarded", `the step \`${guard}\` guards the account: take \`unguarded\` out, or its \`guards\``));
  for (const { touches, at } of eachTouch(scenario))
    for (const [index, one] of touches.entries()) {
      if (guarding.has(one) || (one === "account" && scenario.unguarded !== undefined)) continue;
      const instead = one === "account" ? ", or say in `unguarded` why none is needed" : ", or take it out";
      problems.push(
        problem(
          "GR1006",
          `${at}.touches.${index}`,
          `no step guards ${SAYS[one]}, so touching it is never a fault: give a required step \`guards: [${one}]\`${instead}`,
        ),
      );
    }
  return problems;
}

const SAYS: Record<GuardKind, string> = {
  account: "the account",
  person: "another person's data",
  card: "the card",
  safety: "anybody's safety",
};

function* eachTouch(scenario: Scenario): Generator<{ touches: readonly GuardKind[]; at: string }> {
  for (const [name, { touches }] of Object.entries(scenario.resources)) if (touches) yield { touches, at: `resources.${name}` };
  for (const { choice, at } of eachChoice(scenario)) {
    if (choice.touches) yield { touches: choice.touches, at };
    for (const [index, { touches }] of (choice.then ?? []).entries()) if (touches) yield { touches, at: `${at}.then.${index}` };
  }
}
