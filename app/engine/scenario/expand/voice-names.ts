import { STEP_AWAY } from "../names";
import { type Problem, problem } from "../problem";
import { eachChoice } from "../walk";
import type { Written } from "../written";
import { voicesOf } from "./voices";

/** The names that voices make, and those of the choices that have them, where another choice or a resource has the same; and a `voice` beside voices. */
export function checkVoiceNames(written: Written): Problem[] {
  const problems: Problem[] = [];
  const owners = new Map<string, { what: string; isVoiced: boolean }>([
    [STEP_AWAY, { what: "the choice that takes a break", isVoiced: false }],
  ]);
  for (const name of Object.keys(written.resources)) owners.set(name, { what: `the resource at resources.${name}`, isVoiced: false });
  for (const { name: base, choice, at } of eachChoice(written)) {
    const spoken = voicesOf(base, choice);
    const isVoiced = spoken.length > 0;
    if (isVoiced && choice.voice !== undefined)
      problems.push(problem("GR1006", `${at}.voice`, "each of the `words` has its voice already, so `voice` says nothing: take it out"));
    const claims = [
      { name: base, at, what: "" },
      ...spoken.map(({ name, voice }) => ({ name, at: `${at}.words.${voice}`, what: `, the voice \`${voice}\` of \`${base}\`,` })),
    ];
    for (const claim of claims) {
      const owner = owners.get(claim.name);
      // Two choices without voices are for the check of the plain form to name.
      if (owner && (owner.isVoiced || isVoiced))
        problems.push(problem("GR1002", claim.at, `\`${claim.name}\`${claim.what} is already ${owner.what}: rename one`));
      else owners.set(claim.name, { what: claim.what ? `${claim.what.slice(2, -1)} at ${at}` : `the choice at ${at}`, isVoiced });
    }
  }
  return problems;
}
