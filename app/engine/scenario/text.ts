import type { Branch, Choice } from "./choice";
import type { Scenario, Situation } from "./schema";

type Words = NonNullable<Choice["reply"]>;

/** A text that a trainee may read, and its path in the scenario. */
export interface Text {
  text: string;
  at: string;
}

/** Every text of a scenario that a trainee may read, with its path; a translation gives other words for the same paths. */
export function* eachText(scenario: Scenario): Generator<Text> {
  const { customer, refused } = scenario;
  yield* texts(scenario, "", "title", "summary");
  yield* texts(customer, "customer.", "name", "asks", "needs");
  for (const [index, line] of customer.file.entries()) yield* texts(line, `customer.file.${index}.`, "label", "text");
  for (const [at, speaker] of parts(scenario.speakers, "speakers")) yield* texts(speaker, at, "name");
  for (const [at, fact] of parts(scenario.facts, "facts")) {
    yield* texts(fact, at, "label", "yes", "no", "shows");
    for (const [value, text] of Object.entries(fact.of ?? {})) yield { text, at: `${at}of.${value}` };
  }
  for (const [at, list] of parts(scenario.surface, "surface"))
    for (const [index, text] of list.entries()) yield { text, at: `${at}${index}` };
  for (const [at, resource] of parts(scenario.resources, "resources")) yield* texts(resource, at, "title", "text", "reply");
  for (const [at, authority] of parts(scenario.authority, "authority")) yield* texts(authority, at, "title", "reason");
  for (const [at, step] of parts(scenario.process, "process")) yield* texts(step, at, "title", "reason");
  for (const [at, decision] of parts(scenario.decisions, "decisions")) yield* texts(decision, at, "label", "right");
  for (const [at, deadline] of parts(scenario.deadlines, "deadlines")) yield* texts(deadline, at, "label");
  yield* texts(refused, "refused.", "reply");
  if (scenario.break) yield* texts(scenario.break, "break.", "label", "reply");
  for (const [at, choice] of parts(scenario.anytime, "anytime")) yield* inChoice(choice, at);
  for (const [at, situation] of parts(scenario.situations, "situations")) yield* inSituation(situation, at);
  for (const [at, ending] of parts(scenario.endings, "endings"))
    yield* texts(ending, at, "title", "says", "customer", "team", "business", "teaches");
}

function* inSituation(situation: Situation, at: string): Generator<Text> {
  yield* texts(situation, at, "title", "says", "hint");
  for (const [here, choice] of parts(situation.choices, `${at}choices`)) yield* inChoice(choice, here);
}

function* inChoice(choice: Choice, at: string): Generator<Text> {
  yield* texts(choice, at, "label", "words", "reply", "why");
  if (choice.types) yield* texts(choice.types, `${at}types.`, "label");
  if (choice.needs) yield* texts(choice.needs, `${at}needs.`, "reason");
  for (const [index, branch] of (choice.then ?? []).entries())
    yield* texts<Branch, "reply" | "why">(branch, `${at}then.${index}.`, "reply", "why");
}

/** The parts of a group by their name, each with the beginning of its paths. */
function parts<Part>(group: Record<string, Part>, at: string): [string, Part][] {
  return Object.entries(group).map(([name, part]) => [`${at}.${name}.`, part]);
}

/** The texts under these names, and those of words by condition. */
function* texts<Part extends Partial<Record<Name, string | Words | undefined>>, Name extends string>(
  part: Part,
  at: string,
  ...names: Name[]
): Generator<Text> {
  for (const name of names) {
    const found: string | Words | undefined = part[name];
    if (typeof found === "string") yield { text: found, at: `${at}${name}` };
    else for (const [index, { text }] of (found ?? []).entries()) yield { text, at: `${at}${name}.${index}.text` };
  }
}

/** The scenario with other words instead of its own, by path; paths that are not given keep theirs. */
export function localise(scenario: Scenario, words: Record<string, string>): Scenario {
  const copy = structuredClone(scenario);
  const known = new Set([...eachText(scenario)].map(({ at }) => at));
  for (const [at, text] of Object.entries(words)) if (known.has(at)) put(copy, at.split("."), text);
  return copy;
}

/** The rules of a scenario without its words, and its words without its rules. */
export function rulesAndWords(scenario: Scenario): { rules: Scenario; words: Record<string, string> } {
  const words = Object.fromEntries([...eachText(scenario)].map(({ at, text }) => [at, text]));
  return { rules: localise(scenario, Object.fromEntries(Object.keys(words).map((at) => [at, at]))), words };
}

function put(node: unknown, [step, ...rest]: string[], text: string): void {
  if (step === undefined || node === null || typeof node !== "object") return;
  if (rest.length === 0) Object.assign(node, { [step]: text });
  else put(Object.entries(node).find(([key]) => key === step)?.[1], rest, text);
}
