import type { Condition } from "./condition";
import { groups } from "./groups";

interface WithChoices<Choice> {
  situations: Record<string, { choices: Record<string, Choice> }>;
  anytime: Record<string, Choice>;
}

/** Every choice of a scenario in either of its forms, with its path. */
export function* eachChoice<Choice>(
  scenario: WithChoices<Choice>,
): Generator<{ name: string; choice: Choice; at: string; situation?: string }> {
  for (const [situation, { choices }] of Object.entries(scenario.situations))
    for (const [name, choice] of Object.entries(choices)) yield { name, choice, at: `situations.${situation}.choices.${name}`, situation };
  for (const [name, choice] of Object.entries(scenario.anytime)) yield { name, choice, at: `anytime.${name}` };
}

/** The fields that hold a condition. */
export const CONDITION_FIELDS: ReadonlySet<string> = new Set(["when", "due", "shown"]);

/** Every condition of a scenario, the parts of composed ones too, with its path in the file. */
export function* eachCondition(node: unknown, at = ""): Generator<{ condition: Condition; at: string }> {
  for (const { condition, at: here } of eachWholeCondition(node, at)) yield* parts(condition, here);
}

/** Every condition of a scenario as it is asked, with its path in the file. */
export function eachWholeCondition(node: unknown, at = ""): { condition: Condition; at: string }[] {
  const found: { condition: Condition; at: string }[] = [];
  if (node !== null && typeof node === "object") gather(node, at, found, false);
  return found;
}

/** Into one list, and past everything that holds nothing: a scenario is read so a dozen times for each draw of its facts. */
function gather(node: object, at: string, found: { condition: Condition; at: string }[], isGroup: boolean): void {
  for (const [key, value] of Object.entries(node)) {
    if (value === null || typeof value !== "object") continue;
    const here = at === "" ? key : `${at}.${key}`;
    if (!isGroup && CONDITION_FIELDS.has(key)) found.push({ condition: value, at: here });
    else gather(value, here, found, !isGroup && groups.has(key));
  }
}

function* parts(condition: Condition, at: string): Generator<{ condition: Condition; at: string }> {
  yield { condition, at };
  for (const [index, inner] of (condition.all ?? []).entries()) yield* parts(inner, `${at}.all.${index}`);
  for (const [index, inner] of (condition.any ?? []).entries()) yield* parts(inner, `${at}.any.${index}`);
  for (const [index, inner] of (condition.count ?? []).entries()) yield* parts(inner, `${at}.count.${index}`);
  if (condition.not) yield* parts(condition.not, `${at}.not`);
}
