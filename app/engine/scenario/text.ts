import type { Scenario } from "./schema";

const TEXTS = new Set([
  "title",
  "summary",
  "name",
  "asks",
  "needs",
  "label",
  "text",
  "yes",
  "no",
  "shows",
  "reason",
  "right",
  "hint",
  "words",
  "reply",
  "says",
  "why",
  "customer",
  "team",
  "business",
  "teaches",
]);
const ALL_TEXT = new Set(["of", "surface"]);
const NO_TEXT = new Set(["tests", "accepts", "source", "variants", "id", "code"]);

/** Every text of a scenario that a trainee may read, with its path; a translation gives other words for the same paths. */
export function* eachText(scenario: Scenario): Generator<{ text: string; at: string }> {
  yield* texts(scenario, "", false);
}

function* texts(node: unknown, at: string, all: boolean): Generator<{ text: string; at: string }> {
  if (node === null || typeof node !== "object") return;
  for (const [key, value] of Object.entries(node)) {
    if (at === "" && NO_TEXT.has(key)) continue;
    const here = at === "" ? key : `${at}.${key}`;
    if (typeof value === "string") {
      if (all || TEXTS.has(key)) yield { text: value, at: here };
    } else yield* texts(value, here, all || (ALL_TEXT.has(key) && key !== "tests"));
  }
}

/** The scenario with other words in place of its own, by path; paths that are not given keep theirs. */
export function localise(scenario: Scenario, words: Record<string, string>): Scenario {
  const copy = structuredClone(scenario);
  const known = new Set([...eachText(scenario)].map(({ at }) => at));
  for (const [at, text] of Object.entries(words)) if (known.has(at)) put(copy, at.split("."), text);
  return copy;
}

/** The rules of a scenario without its words, and its words without its rules: what the two hashes of a version are made of. */
export function rulesAndWords(scenario: Scenario): { rules: Scenario; words: Record<string, string> } {
  const words = Object.fromEntries([...eachText(scenario)].map(({ at, text }) => [at, text]));
  return { rules: localise(scenario, Object.fromEntries(Object.keys(words).map((at) => [at, at]))), words };
}

function put(node: unknown, [step, ...rest]: string[], text: string): void {
  if (step === undefined || node === null || typeof node !== "object") return;
  if (rest.length === 0) Object.assign(node, { [step]: text });
  else put(Object.entries(node).find(([key]) => key === step)?.[1], rest, text);
}
