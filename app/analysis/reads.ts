import type { Move } from "~/engine/machine/moves";
import type { Rules } from "~/engine/play/rules";
import type { Condition } from "~/engine/scenario/condition";
import { eachCondition } from "~/engine/scenario/walk";
import type { Situations } from "./situations";

type Kind = "knows" | "opened" | "said" | "late" | "given" | "done";

/** Where each name is read: whether what is remembered under it can still matter from a situation on. */
export interface Reads {
  isLive: (kind: Kind, name: string, situation: string) => boolean;
  /** Whether it is read anywhere at all. */
  isRead: (kind: Kind, name: string) => boolean;
  names: (kind: Kind) => string[];
  /** Facts that a choice can change. */
  changing: string[];
  readsMood: boolean;
}

/** Conditions on words decide what is shown, and no rule reads them. */
const shown = /(^|\.)(says|reply|text|document)\.\d+\.when/;

/**
 * Collects every name that a rule reads, at the situations where it reads it; what is read at the end is read from everywhere. With `withWords`, also
 * what decides which words are shown.
 */
export function toReads(rules: Rules, { index, leads }: Situations, withWords: boolean): Reads {
  const { scenario, moves } = rules;
  const readAt = new Map<string, Set<number> | "always">();
  const changing = new Set<string>();
  let readsMood = false;
  const read = (kind: Kind, name: string | undefined, at: number | "always") => {
    if (name === undefined) return;
    const key = `${kind} ${name}`;
    const known = readAt.get(key);
    if (at === "always" || known === "always") readAt.set(key, "always");
    else readAt.set(key, (known ?? new Set()).add(at));
  };
  const conditions = function* (node: unknown): Generator<Condition> {
    for (const { condition, at } of eachCondition(node)) if (withWords || !shown.test(at)) yield condition;
  };
  const readCondition = ({ knows, opened, said, late, given, done, mood }: Condition, at: number | "always") => {
    read("knows", knows, at);
    read("opened", opened, at);
    read("said", said, at);
    read("late", late, at);
    read("given", given, at);
    read("done", done, at);
    if (mood !== undefined) readsMood = true;
  };
  const { situations, endings, anytime, resources, ...rest } = scenario;
  for (const condition of conditions(rest)) readCondition(condition, "always");
  for (const [name, found] of [...Object.entries(situations), ...Object.entries(endings)])
    for (const condition of conditions(found)) readCondition(condition, index.get(name) ?? 0);
  for (const [situation, list] of moves)
    for (const { choice, opens, document } of list) {
      const at = index.get(situation) ?? 0;
      for (const condition of conditions({
        choice,
        document: document?.map(({ when }) => ({ when })),
        resource: opens === undefined ? undefined : resources[opens]?.when && { when: resources[opens]?.when },
      }))
        readCondition(condition, at);
      for (const name of choice.needs?.opened ?? []) read("opened", name, at);
      for (const name of choice.needs?.done ?? []) read("done", name, at);
      for (const { sets } of [choice, ...(choice.then ?? [])]) for (const name of Object.keys(sets ?? {})) changing.add(name);
    }
  // A known fact that changes is shown with its new value.
  if (withWords) for (const name of changing) read("knows", name, "always");
  for (const [name, { to }] of Object.entries(scenario.deadlines)) if (to !== undefined) read("late", name, "always");
  const reach = new Map<string, Set<number> | "always">();
  const back = backwards(leads);
  for (const [key, at] of readAt) reach.set(key, at === "always" ? at : reaching([...at], back));
  return {
    isLive: (kind, name, situation) => {
      const at = reach.get(`${kind} ${name}`);
      return at === "always" || at?.has(index.get(situation) ?? 0) === true;
    },
    isRead: (kind, name) => readAt.has(`${kind} ${name}`),
    names: (kind) => [...readAt.keys()].flatMap((key) => (key.startsWith(`${kind} `) ? [key.slice(kind.length + 1)] : [])),
    changing: [...changing],
    readsMood,
  };
}

/** By situation, those that may lead to it. */
export function backwards(leads: readonly number[][]): number[][] {
  const back = leads.map((): number[] => []);
  for (const [at, list] of leads.entries()) for (const lead of list) back[lead]?.push(at);
  return back;
}

/** All situations from which one of these can be reached, these included. */
export function reaching(targets: readonly number[], back: readonly number[][]): Set<number> {
  const found = new Set(targets);
  const open = [...targets];
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const before of back[at] ?? [])
      if (!found.has(before)) {
        found.add(before);
        open.push(before);
      }
  return found;
}

/**
 * Whether a move can tell something but change nothing: silent, staying where it is, and touching nothing that a rule reads from here on. Such a look-up
 * is worth something only while it can tell variants apart.
 */
export function isIdle({ scenario }: Rules, reads: Reads, situation: string, { name, choice, opens, paths }: Move): boolean {
  if (choice.words !== undefined || choice.gives || choice.again || paths.some(({ to }) => to !== undefined)) return false;
  if (reads.isLive("said", name, situation) || (opens !== undefined && reads.isLive("opened", opens, situation))) return false;
  return [choice, ...(choice.then ?? [])].every(
    ({ learns, does, sets, uses, grants, decides, patience, mood, repeats, transfer, breaks, fault }) =>
      !sets &&
      !uses &&
      !grants &&
      !decides &&
      !patience &&
      !repeats &&
      !transfer &&
      !breaks &&
      !fault &&
      !(mood && reads.readsMood) &&
      (learns ?? []).every((fact) => !reads.isLive("knows", fact, situation)) &&
      (does ?? []).every(
        (step) =>
          scenario.process[step]?.severity === "advisory" &&
          !reads.isRead("done", step) &&
          !scenario.process[step]?.before &&
          !comesAfter(scenario, step),
      ),
  );
}

function comesAfter(scenario: Rules["scenario"], step: string): boolean {
  return Object.values(scenario.process).some(({ before }) => before?.includes(step));
}
