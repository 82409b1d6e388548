import { LATER } from "../names";
import { type Problem, problem } from "../problem";
import { type Scenario, scenario as schema } from "../schema";
import { CONDITION_FIELDS, eachChoice } from "../walk";
import type { Written } from "../written";
import { toConditions } from "./conditions";
import { copy } from "./copy";
import { stillToWrite, unwritten } from "./later";
import { toOrigins } from "./origins";
import { checkVoiceNames } from "./voice-names";
import { expandVoices, voicesOf } from "./voices";

/** The plain form of a scenario, beside facts that only the written form has. */
export interface Expansion {
  scenario: Scenario;
  /** Where in the author's file a path of the plain form was written. */
  pathAsWritten: (at: string) => string;
  /** Names under `let` that nothing uses. */
  unusedConditions: string[];
  /** Whether its author says that it is a draft. */
  isDraft: boolean;
  /** Where it leads on to something that is still to be written, as paths of the plain form. */
  later: string[];
  /** Choices that have voices, by the names that their author gave them. */
  voiced: string[];
  problems: Problem[];
}

/**
 * Written → plain: names of conditions and lists of values are written out, each voice becomes a choice, and remarks are left out. What is still to
 * be written becomes an ending. If the name of a voice is taken already, there is no plain form, only problems.
 */
export function expand(written: Written): Expansion | { problems: Problem[] } {
  const clashes = checkVoiceNames(written);
  if (clashes.length > 0) return { problems: clashes };
  const origins = toOrigins();
  const voices = namesByChoice(written);
  const { let: named, ...rest } = inVoices(written, voices, origins);
  const conditions = toConditions(named, voices, origins);
  const later: string[] = [];
  const isLater = (target: unknown) => target === LATER && !Object.hasOwn(rest.situations, LATER) && !Object.hasOwn(rest.endings, LATER);
  const plain = copy({ ...rest, parts: undefined, draft: undefined }, (field, value, at) => {
    if (field === "note" || field === "status") return undefined;
    if (TARGETS.has(field) && isLater(value)) later.push(at);
    return CONDITION_FIELDS.has(field) && value !== undefined ? conditions.plain(value, at, origins.written(at)) : value;
  });
  const [first] = Object.keys(rest.situations);
  if (first === undefined) return { problems: [problem("GR0002", "situations", "a scenario needs a situation")] };
  const starts = written.starts ?? first;
  const scenario = schema.parse(Object.assign({}, plain, { starts }));
  for (const [name, situation] of Object.entries(scenario.situations)) situation.phase ??= name === starts ? "open" : "solve";
  if (later.length > 0) scenario.endings[LATER] = stillToWrite;
  return {
    scenario,
    pathAsWritten: origins.written,
    unusedConditions: conditions.unused(),
    isDraft: written.draft,
    later,
    voiced: [...voices.keys()],
    problems: [...conditions.problems(), ...(written.draft ? [] : later.map(unwritten))],
  };
}

/** The fields that lead somewhere. */
const TARGETS: ReadonlySet<string> = new Set(["to", "go", "leaves"]);

function namesByChoice(written: Written): Map<string, string[]> {
  const voices = new Map<string, string[]>();
  for (const { name, choice } of eachChoice(written)) {
    const spoken = voicesOf(name, choice);
    if (spoken.length > 0)
      voices.set(
        name,
        spoken.map((voice) => voice.name),
      );
  }
  return voices;
}

/** With a choice for each voice. A test line that names a choice without its voice says it in the first. */
function inVoices(written: Written, voices: ReadonlyMap<string, readonly string[]>, origins: ReturnType<typeof toOrigins>): Written {
  const situations = Object.entries(written.situations).map(([name, situation]) => {
    const choices = expandVoices(situation.choices, `situations.${name}.choices`, origins);
    return [name, { ...situation, choices }] as const;
  });
  const tests = Object.entries(written.tests).map(([name, line]) => {
    const choices = line.choices.map((entry) => entry.replace(/^[^=]*/, (choice) => voices.get(choice)?.[0] ?? choice));
    return [name, { ...line, choices }] as const;
  });
  return {
    ...written,
    anytime: expandVoices(written.anytime, "anytime", origins),
    situations: Object.fromEntries(situations),
    tests: Object.fromEntries(tests),
  };
}
