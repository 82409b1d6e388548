import { touchedBy } from "~/engine/count/safeguard";
import type { Rules } from "~/engine/play/rules";
import { type Condition, factsComparedWith } from "~/engine/scenario/condition";
import type { Scenario } from "~/engine/scenario/schema";
import { eachWholeCondition } from "~/engine/scenario/walk";
import { changingFacts } from "./changing-facts";
import { reaching, type Seasons, type Situations } from "./seasons";
import { factToKnow } from "./typing-classes";

/** What a rule can ask of a position, by kind and name. */
export type ReadKind = "knows" | "opened" | "said" | "late" | "given" | "done" | "left" | "mood" | "fact";

/** Where each name is asked for: at situations by number, or `null` for everywhere, as at the end. */
export interface Reads {
  at: ReadonlyMap<string, ReadonlySet<number> | null>;
  /** Choices that are only ever asked for together, as "one of these was said": each with a name for its company. */
  company: ReadonlyMap<string, string>;
  /** Facts that a choice can change. */
  changing: string[];
}

const ALONE = "";

/** What is read before the first turn, which the draw has settled. */
const beforePlay = /(^|\.)(asks|mood|par|listed)\.\d+\.when/;
/** What only a debrief says. */
const afterPlay = /(^|\.)(needs|why)\.\d+\.when/;
/** Conditions on words decide what is shown, and no rule reads them. */
const shown = /(^|\.)(says|reply|text|document)\.\d+\.when/;

/**
 * Collects every name that a rule reads, with the situations where it reads it. With the whole file, also what decides what the trainee is shown, whatever
 * is drawn: which words, how a known fact has changed, which resources stay listed because they were opened, which deadlines are still on the clock, and what a look-up would tell.
 * With the debrief, also what decides its sentences.
 */
export function toReads(rules: Rules, { index }: Seasons, file: Scenario | null, withDebrief = false): Reads {
  const { scenario, moves } = rules;
  const readAt = new Map<string, Set<number> | null>();
  const companies = new Map<string, Set<string>>();
  const changing = new Set<string>();
  const read = (kind: ReadKind, name: string | undefined, at: number | null) => {
    if (name === undefined) return;
    const key = keyOf(kind, name);
    const known = readAt.get(key);
    if (at === null || known === null) readAt.set(key, null);
    else readAt.set(key, (known ?? new Set()).add(at));
  };
  const keepCompany = (name: string, company: string) => companies.set(name, (companies.get(name) ?? new Set()).add(company));
  const readAll = (condition: Condition, at: number | null, among?: string) => {
    const { all, any, not, count, fact, knows, opened, said, late, given, done, left, mood } = condition;
    // "One of these was said" stands as `any` of them, and its opposite as `all` of their opposites.
    const saidBy = (part: Condition) => (any ? part.said : part.not?.said);
    const names = (any ?? all ?? []).flatMap((part) => saidBy(part) ?? []);
    const company = names.length > 1 ? [...names].sort().join() : undefined;
    for (const part of any ?? all ?? []) readAll(part, at, saidBy(part) === undefined ? undefined : company);
    if (not) readAll(not, at, among);
    for (const part of count ?? []) readAll(part, at);
    read("knows", knows, at);
    read("opened", opened, at);
    read("said", said, at);
    if (said !== undefined) keepCompany(said, among ?? ALONE);
    read("late", late, at);
    read("given", given, at);
    read("done", done, at);
    read("left", left, at);
    read("mood", mood && "", at);
    read("fact", fact, at);
    for (const { fact: other } of factsComparedWith(condition)) read("fact", other, at);
  };
  const readIn = (node: unknown, at: number | null) => {
    for (const { condition, at: path } of eachWholeCondition(node))
      if (!beforePlay.test(path) && (withDebrief || !afterPlay.test(path)) && (file || !shown.test(path))) readAll(condition, at);
  };
  const { situations, endings, anytime, resources, ...rest } = scenario;
  readIn(rest, null);
  for (const [name, found] of [...Object.entries(situations), ...Object.entries(endings)]) readIn(found, index.get(name) ?? 0);
  for (const [situation, list] of moves)
    for (const { choice, opens, document, paths } of list) {
      const at = index.get(situation) ?? 0;
      readIn({ choice, document, resource: opens === undefined ? undefined : { when: resources[opens]?.when } }, at);
      const touched = rules.safeguards.length === 0 ? [] : paths.flatMap((path) => touchedBy(choice, path));
      for (const { step, guards } of rules.safeguards) if (guards.some((one) => touched.includes(one))) read("done", step, at);
      for (const name of choice.needs?.opened ?? []) read("opened", name, at);
      read("knows", factToKnow(choice), at);
      // A look-up is judged by whether it can tell something new.
      if (file && choice.kind === "open") for (const name of choice.learns ?? []) read("knows", name, at);
      for (const name of choice.needs?.done ?? []) read("done", name, at);
      for (const { sets, uses } of [choice, ...(choice.then ?? [])]) {
        for (const name of Object.keys(sets ?? {})) changing.add(name);
        for (const name of Object.keys(uses ?? {})) read("left", name, at);
      }
    }
  if (file) {
    for (const name of changingFacts(file)) read("knows", name, null);
    for (const [name, { when }] of Object.entries(file.resources)) if (when) read("opened", name, null);
    for (const name of Object.keys(file.deadlines)) read("late", name, null);
  }
  for (const [name, { to, minutes }] of Object.entries(scenario.deadlines)) {
    if (to !== undefined) read("late", name, null);
    if (typeof minutes === "object") read("fact", minutes.fact, null);
  }
  const company = new Map([...companies].flatMap(([name, found]) => (found.has(ALONE) ? [] : [[name, [...found].sort().join(" ")]])));
  return { at: readAt, company, changing: [...changing] };
}

function keyOf(kind: ReadKind, name: string): string {
  return `${kind} ${name}`;
}

/** Whether what is remembered under a name can still be asked for from a situation on. */
export type IsLive = (kind: ReadKind, name: string, situation: number) => boolean;

export function toIsLive({ at }: Reads, { back }: Situations): IsLive {
  const reach = new Map<string, Set<number> | null>();
  for (const [key, found] of at) reach.set(key, found && reaching(found, back));
  return (kind, name, situation) => {
    const found = reach.get(keyOf(kind, name));
    return found === null || found?.has(situation) === true;
  };
}

/** The names that are asked for under a kind. */
export function namesRead({ at }: Reads, kind: ReadKind): string[] {
  return [...at.keys()].flatMap((key) => (key.startsWith(`${kind} `) ? [key.slice(kind.length + 1)] : []));
}
