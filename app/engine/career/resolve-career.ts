import { nameMeant } from "~/engine/limits/declaration";
import type { LimitsFile } from "~/engine/limits/schema";
import { didYouMean, type Problem, problem } from "~/engine/scenario/problem";
import type { CareerFile } from "./rules";

/** The career's rules with levels and competencies by their declared names, and every name that nothing declares, or that stands twice. */
export function resolveCareer(written: CareerFile, { levels }: Pick<LimitsFile, "levels">): { career: CareerFile; problems: Problem[] } {
  const problems: Problem[] = [];
  const ladder = Object.keys(levels);
  const { competencies } = written;
  const level = (name: string, at: string) => {
    const meant = nameMeant(levels, name);
    if (meant === undefined) problems.push(problem("GR1001", at, `unknown level \`${name}\`${didYouMean(name, ladder)}`));
    return meant ?? name;
  };
  const competency = (name: string, at: string) => {
    const meant = competencies ? nameMeant(competencies, name) : name;
    if (meant === undefined)
      problems.push(problem("GR1001", at, `unknown competency \`${name}\`${didYouMean(name, Object.keys(competencies ?? {}))}`));
    return meant ?? name;
  };
  const each = (names: readonly string[], at: string) => {
    const found = names.map((name, index) => competency(name, `${at}.${index}`));
    for (const [index, name] of found.entries())
      if (found.indexOf(name) < index)
        problems.push(problem("GR1002", `${at}.${index}`, `\`${name}\` stands twice in the same list: take one of the two out`));
    return found;
  };
  const gates = Object.entries(written.gates).map(([name, gate]) => {
    const at = `gates.${name}`;
    const [from, opens] = [level(gate.from, `${at}.from`), level(gate.opens, `${at}.opens`)];
    // A gate may open the level that it is sat at, as on a ladder of one: then a pass is worth its certificate alone.
    if (ladder.includes(opens) && ladder.indexOf(opens) < ladder.indexOf(from))
      problems.push(problem("GR1004", `${at}.opens`, `\`${opens}\` is below \`${from}\`: a gate opens a level above the one that sits it`));
    const decision = { ...gate.decision, all: each(gate.decision.all, `${at}.decision.all`) };
    return [name, { ...gate, from, opens, competencies: each(gate.competencies, `${at}.competencies`), decision }] as const;
  });
  const opens = Object.entries(written.opens).map(([id, rule]) => [id, { ...rule, in: each(rule.in, `opens.${id}.in`) }] as const);
  return { career: { ...written, gates: Object.fromEntries(gates), opens: Object.fromEntries(opens) }, problems };
}
