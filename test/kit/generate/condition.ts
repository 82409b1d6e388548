import fc from "fast-check";
import { type Condition, comparisons, type FromFact, type Value } from "~/engine/scenario/condition";
import { moods } from "~/engine/scenario/names";

/** What a generated condition can name; an empty list leaves its subject out. */
export interface Names {
  flags: readonly string[];
  numbers: readonly string[];
  /** Of the numbers and the authorities, those that are money. */
  money: readonly string[];
  lists: readonly string[];
  steps: readonly string[];
  resources: readonly string[];
  stock: readonly string[];
  choices: readonly string[];
  authorities: readonly string[];
  deadlines: readonly string[];
}

const subjects = ["flag", "number", "list", "knows", "done", "opened", "said", "given", "left", "late", "mood", "level"] as const;

interface Leaf {
  subject: number;
  pick: number;
  comparison: number;
  value: number;
  /** Another fact to compare with, where there is one that can be. */
  against: number | undefined;
}
/** A condition before its names are known: every pick is taken modulo what there is. */
export type RawCondition =
  | Leaf
  | { all: RawCondition[] }
  | { count: RawCondition[]; is: Pick<Leaf, "comparison" | "value" | "against"> }
  | { any: RawCondition[] }
  | { not: RawCondition };

const pick = fc.nat({ max: 59 });
const compared = { comparison: pick, value: fc.nat({ max: 3 }), against: fc.option(pick, { freq: 2, nil: undefined }) };
const leaf: fc.Arbitrary<Leaf> = fc.record({ subject: pick, pick, ...compared });
const counted = fc.record({
  count: fc.array(fc.oneof(leaf, fc.record({ not: leaf })), { minLength: 2, maxLength: 3 }),
  is: fc.record(compared),
});

export const rawCondition: fc.Arbitrary<RawCondition> = fc.oneof(
  { weight: 6, arbitrary: leaf },
  { weight: 1, arbitrary: counted },
  { weight: 1, arbitrary: fc.record({ all: fc.array(leaf, { minLength: 1, maxLength: 2 }) }) },
  { weight: 1, arbitrary: fc.record({ any: fc.array(fc.oneof(leaf, fc.record({ not: leaf })), { minLength: 1, maxLength: 2 }) }) },
  { weight: 1, arbitrary: fc.record({ not: fc.oneof(leaf, fc.record({ any: fc.array(leaf, { minLength: 1, maxLength: 2 }) })) }) },
);

/** What asks for facts and the level alone, as all that is read before the first turn must. */
export function toOpening(raw: RawCondition, names: Names): Condition {
  const bare = { ...names, steps: [], resources: [], stock: [], choices: [], authorities: [], deadlines: [] };
  return openingOnly(toCondition(raw, bare));
}

function openingOnly(condition: Condition): Condition {
  const { all, any, not, count, ...rest } = condition;
  if (all) return { all: all.map(openingOnly) };
  if (any) return { any: any.map(openingOnly) };
  if (not) return { not: openingOnly(not) };
  if (count) return { ...rest, count: count.map(openingOnly) };
  return condition.fact === undefined && condition.level === undefined ? { level: "css1" } : condition;
}

/** Of the list, the one that a pick means. */
export function at<T>(list: readonly T[], index: number): T | undefined {
  return list[index % Math.max(1, list.length)];
}

export function toCondition(raw: RawCondition, names: Names): Condition {
  if ("all" in raw) return { all: raw.all.map((inner) => toCondition(inner, names)) };
  if ("any" in raw) return { any: raw.any.map((inner) => toCondition(inner, names)) };
  if ("not" in raw) return { not: toCondition(raw.not, names) };
  if ("count" in raw) return { count: raw.count.map((inner) => toCondition(inner, names)), ...toCompare(raw.is, plain(names)) };
  return toLeaf(raw, names);
}

function plain({ numbers, money }: Names): string[] {
  return numbers.filter((name) => !money.includes(name));
}

/** A comparison with a number, or with one of these facts. */
function toCompare({ comparison, value, against }: Pick<Leaf, "comparison" | "value" | "against">, facts: readonly string[]): Condition {
  const fact = against === undefined ? undefined : at(facts, against);
  return { [at(comparisons, comparison) ?? "is"]: fact === undefined ? value : { fact } };
}

function toLeaf(leaf: Leaf, names: Names): Condition {
  const { subject, pick: index, value, against } = leaf;
  const alike = (name: string, among: readonly string[]) =>
    among.filter((other) => other !== name && names.money.includes(other) === names.money.includes(name));
  const is = (fact: string, among: readonly string[], written: Value): { is: Value | FromFact } => {
    const other = against === undefined ? undefined : at(alike(fact, among), against);
    return { is: other === undefined ? written : { fact: other } };
  };
  const found = (list: readonly string[], make: (name: string) => Condition): Condition | undefined => {
    const name = at(list, index);
    return name === undefined ? undefined : make(name);
  };
  const made: Record<(typeof subjects)[number], () => Condition | undefined> = {
    flag: () => found(names.flags, (fact) => ({ fact, ...is(fact, names.flags, value % 2 === 0) })),
    number: () => found(names.numbers, (fact) => ({ fact, ...toCompare(leaf, alike(fact, names.numbers)) })),
    list: () => found(names.lists, (fact) => ({ fact, ...is(fact, names.lists, `v-${value % 3}`) })),
    knows: () => found([...names.flags, ...names.numbers, ...names.lists], (knows) => ({ knows })),
    done: () => found(names.steps, (done) => ({ done })),
    opened: () => found(names.resources, (opened) => ({ opened })),
    said: () => found(names.choices, (said) => ({ said })),
    given: () => found(names.authorities, (given) => ({ given, ...toCompare(leaf, alike(given, names.numbers)) })),
    left: () => found(names.stock, (left) => ({ left, ...toCompare(leaf, plain(names)) })),
    late: () => found(names.deadlines, (late) => ({ late })),
    mood: () => ({ mood: at(moods, index % 3) }),
    level: () => ({ level: value % 2 === 0 ? "css1" : ["css1", "senior"] }),
  };
  return made[at(subjects, subject) ?? "mood"]() ?? { mood: "calm" };
}
