import type { Choice } from "./choice";
import { type Problem, problem } from "./problem";
import type { Scenario } from "./schema";

/** What a choice needs to give or to charge and does not have, and giving under an authority that charges, or the other way round. */
export function checkGiven({ authority }: Pick<Scenario, "authority">, { kind, gives, charges }: Choice, at: string): Problem[] {
  const problems: Problem[] = [];
  const report = (code: string, where: string, message: string) => problems.push(problem(code, where, message));
  if (kind === "give" && !gives) report("GR0002", at, "a `give` choice needs `gives`: the authority, and the amount unless it is typed");
  if (kind === "charge" && !charges)
    report("GR0002", at, "a `charge` choice needs `charges`: the authority, and the amount unless it is typed");
  if (gives && charges) report("GR0002", `${at}.charges`, "a choice gives or charges, and this one does both: make two choices of it");
  if (gives && authority[gives.authority]?.charge)
    report("GR1006", `${at}.gives`, `\`${gives.authority}\` is charged (\`charge: true\`), so it cannot be given: write \`charges\` here`);
  if (charges && authority[charges.authority]?.charge === false)
    report(
      "GR1006",
      `${at}.charges`,
      `\`${charges.authority}\` is given, so it cannot be charged: write \`gives\` here, or \`charge: true\` in the authority`,
    );
  return problems;
}

/** Authorities that charge and yet say what their money settles. */
export function checkCharging(scenario: Pick<Scenario, "authority">): Problem[] {
  return Object.entries(scenario.authority).flatMap(([name, { charge, settles }]) =>
    charge && settles !== undefined
      ? [problem("GR1006", `authority.${name}.settles`, "what is charged makes nothing good, so it settles nothing: take out `settles`")]
      : [],
  );
}
