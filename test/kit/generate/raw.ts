import fc from "fast-check";
import { type RawCondition, rawCondition } from "./condition";

/** Scenarios before their names are known: every pick is taken modulo what there is, so that every raw one becomes a valid scenario and shrinks well. */
const pick = fc.nat({ max: 59 });
/** Something or nothing, as likely. */
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => onceIn(2, arbitrary);
const often = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 3, nil: undefined });

function onceIn<T>(n: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: n - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
}

export interface RawEffects {
  learns: number | undefined;
  does: number | undefined;
  sets: { fact: number; value: number } | undefined;
  uses: { resource: number; count: number } | undefined;
  grants: { authority: number; amount: number } | undefined;
  decides: { decision: number; how: number } | undefined;
  minutes: number | undefined;
  patience: number | undefined;
  mood: number | undefined;
  repeats: number | undefined;
  transfer: boolean | undefined;
  breaks: number | undefined;
  fault: number | undefined;
  touches: number | undefined;
}

const effects: fc.Arbitrary<RawEffects> = fc.record({
  learns: maybe(pick),
  does: maybe(pick),
  sets: onceIn(4, fc.record({ fact: pick, value: fc.nat({ max: 3 }) })),
  uses: onceIn(4, fc.record({ resource: pick, count: fc.integer({ min: 1, max: 2 }) })),
  grants: onceIn(6, fc.record({ authority: pick, amount: fc.integer({ min: 1, max: 3 }) })),
  decides: maybe(fc.record({ decision: pick, how: pick })),
  minutes: maybe(fc.nat({ max: 4 })),
  patience: maybe(fc.integer({ min: -2, max: 1 })),
  mood: onceIn(3, pick),
  repeats: onceIn(6, fc.integer({ min: 1, max: 2 })),
  transfer: onceIn(5, fc.boolean()),
  breaks: onceIn(8, fc.constant(1)),
  fault: onceIn(12, pick),
  touches: onceIn(5, pick),
});

/** Where a choice leads: nowhere (it stays), on, back, or to an ending. */
export interface RawTarget {
  way: "stay" | "on" | "back" | "end";
  pick: number;
  /** Another way that is taken instead while this holds. */
  unless: { when: RawCondition; pick: number; way: "on" | "end" } | undefined;
}

const target: fc.Arbitrary<RawTarget> = fc.record({
  way: fc.constantFrom("stay", "on", "on", "on", "back", "end"),
  pick,
  unless: onceIn(3, fc.record({ when: rawCondition, pick, way: fc.constantFrom("on", "end") })),
});

export interface RawBranch {
  when: RawCondition | undefined;
  effects: RawEffects;
  reply: boolean;
  why: RawCondition | undefined;
  target: RawTarget | undefined;
}

const branch: fc.Arbitrary<RawBranch> = fc.record({
  when: often(rawCondition),
  effects,
  reply: fc.boolean(),
  why: onceIn(4, rawCondition),
  target: onceIn(3, target),
});

export interface RawChoice {
  kind: "say" | "ask" | "open" | "fixed" | "typed" | "approve" | "escalate" | "end";
  spoken: boolean;
  labelled: boolean;
  when: RawCondition | undefined;
  again: boolean;
  authority: number;
  amount: number;
  types: number | undefined;
  needs: { step: number | undefined; resource: number | undefined } | undefined;
  shows: [number, number, number] | undefined;
  tone: [number, number] | undefined;
  harm: number | undefined;
  voice: number | undefined;
  audience: number | undefined;
  effects: RawEffects;
  reply: { when: RawCondition | undefined } | undefined;
  target: RawTarget;
  branches: RawBranch[];
}

const zeroToTwo = fc.nat({ max: 2 });
const choice: fc.Arbitrary<RawChoice> = fc.record({
  kind: fc.constantFrom("say", "say", "say", "ask", "ask", "open", "fixed", "typed", "approve", "escalate", "end"),
  spoken: fc.nat({ max: 3 }).map((n) => n > 0),
  labelled: fc.boolean(),
  when: onceIn(4, rawCondition),
  again: fc.nat({ max: 4 }).map((n) => n === 4),
  authority: pick,
  amount: fc.integer({ min: 1, max: 4 }),
  types: onceIn(5, pick),
  needs: onceIn(4, fc.record({ step: maybe(pick), resource: maybe(pick) })),
  shows: maybe(fc.tuple(zeroToTwo, zeroToTwo, zeroToTwo)),
  tone: onceIn(3, fc.tuple(fc.nat({ max: 5 }), zeroToTwo)),
  harm: onceIn(8, pick),
  voice: onceIn(4, pick),
  audience: onceIn(6, pick),
  effects,
  reply: maybe(fc.record({ when: maybe(rawCondition) })),
  target,
  branches: fc.oneof(
    { weight: 2, arbitrary: fc.constant<RawBranch[]>([]) },
    { weight: 1, arbitrary: fc.array(branch, { minLength: 1, maxLength: 2 }) },
  ),
});

export interface RawSituation {
  asks: [number, number, number];
  load: number;
  hint: boolean;
  key: boolean;
  says: RawCondition | undefined;
  choices: RawChoice[];
  exit: { target: RawTarget; effects: RawEffects; shows: [number, number, number] | undefined };
}

const situation: fc.Arbitrary<RawSituation> = fc.record({
  asks: fc.tuple(zeroToTwo, zeroToTwo, zeroToTwo),
  load: fc.nat({ max: 3 }),
  hint: fc.boolean(),
  key: fc.boolean(),
  says: maybe(rawCondition),
  choices: fc.array(choice, { minLength: 1, maxLength: 3 }),
  exit: fc.record({ target, effects, shows: maybe(fc.tuple(zeroToTwo, zeroToTwo, zeroToTwo)) }),
});

export interface RawAnytime {
  choice: RawChoice;
  in: number | undefined;
}

export interface RawResource {
  kind: number;
  class: boolean;
  text: boolean;
  says: RawCondition | undefined;
  minutes: number;
  learns: number | undefined;
  does: number | undefined;
  when: RawCondition | undefined;
  in: number | undefined;
  stock: number | undefined;
  touches: number | undefined;
  reply: boolean;
}

const resource: fc.Arbitrary<RawResource> = fc.record({
  kind: pick,
  class: fc.nat({ max: 4 }).map((n) => n === 4),
  text: fc.nat({ max: 3 }).map((n) => n > 0),
  says: onceIn(3, rawCondition),
  minutes: fc.nat({ max: 3 }),
  learns: often(pick),
  does: maybe(pick),
  when: onceIn(5, rawCondition),
  in: often(pick),
  stock: maybe(fc.nat({ max: 4 })),
  touches: onceIn(4, pick),
  reply: fc.boolean(),
});

/** Another value than the usual, where this holds. */
export type RawElse = { when: RawCondition; is: number } | undefined;
const otherwise = onceIn(3, fc.record({ when: rawCondition, is: pick }));
/** Wide enough to have slopes: a fifth of less than five units is none. */
interface RawBand {
  when: RawCondition | undefined;
  lo: number;
  hi: number;
  exact: boolean;
}

const bands: fc.Arbitrary<RawBand[]> = fc.array(
  fc.record({
    when: maybe(rawCondition),
    lo: fc.oneof(fc.nat({ max: 3 }), fc.constantFrom(5, 7, 10)),
    hi: fc.oneof(fc.nat({ max: 4 }), fc.constantFrom(8, 10)),
    exact: fc.nat({ max: 3 }).map((n) => n === 3),
  }),
  { maxLength: 2 },
);

export interface RawScenario {
  levels: number;
  speakers: number;
  par: number;
  parElse: RawElse;
  moodElse: RawElse;
  asksElse: RawCondition | undefined;
  needsElse: RawCondition | undefined;
  facts: { type: "flag" | "number" | "choice"; hidden: boolean; internal: boolean; starts: number | undefined; money: boolean }[];
  variants: { weight: number; gate: boolean; one: boolean; values: number[] }[];
  layers: RawSituation[][];
  anytime: RawAnytime[];
  resources: RawResource[];
  authorities: {
    shared: boolean;
    times: boolean;
    most: number;
    grants: [number, number];
    remedy: boolean;
    charge: boolean;
    settles: number | undefined;
  }[];
  steps: {
    forbidden: boolean;
    severity: number;
    when: RawCondition | undefined;
    before: number | undefined;
    listed: boolean;
    listedElse: RawCondition | undefined;
    guards: number | undefined;
  }[];
  decisions: { due: RawCondition | undefined; escalates: boolean }[];
  deadlines: { minutes: number; fact: boolean; shown: RawCondition | undefined; to: { end: boolean; pick: number } | undefined }[];
  patience: number | undefined;
  break: boolean;
  refused: { minutes: number; reply: boolean };
  /** Two lists: written as one where the other is empty and `isPlain`. */
  fair: { owed: RawBand[]; goodwill: RawBand[]; isPlain: boolean; isMonetary: boolean };
  endings: {
    csat: number;
    csatElse: RawElse;
    effort: number;
    fault: number | undefined;
    faultWhen: RawCondition | undefined;
    blocked: number | undefined;
  }[];
}

const three = fc.nat({ max: 3 });
export const rawScenario: fc.Arbitrary<RawScenario> = fc.record({
  levels: three,
  speakers: fc.nat({ max: 2 }),
  par: fc.integer({ min: 1, max: 8 }),
  parElse: otherwise,
  moodElse: otherwise,
  asksElse: onceIn(3, rawCondition),
  needsElse: onceIn(3, rawCondition),
  facts: fc.array(
    fc.record({
      type: fc.constantFrom("flag", "number", "choice"),
      hidden: fc.nat({ max: 3 }).map((n) => n > 0),
      internal: fc.nat({ max: 4 }).map((n) => n === 4),
      starts: maybe(three),
      money: fc.boolean(),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  variants: fc.array(
    fc.record({
      weight: fc.integer({ min: 1, max: 4 }),
      gate: fc.nat({ max: 3 }).map((n) => n === 3),
      one: fc.nat({ max: 3 }).map((n) => n === 3),
      values: fc.array(three, { minLength: 4, maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  layers: fc.array(fc.array(situation, { minLength: 1, maxLength: 2 }), { minLength: 2, maxLength: 4 }),
  anytime: fc.array(fc.record({ choice, in: often(pick) }), { maxLength: 1 }),
  resources: fc.array(resource, { maxLength: 3 }),
  authorities: fc.array(
    fc.record({
      shared: fc.boolean(),
      times: fc.nat({ max: 2 }).map((n) => n === 2),
      most: fc.integer({ min: 1, max: 4 }),
      grants: fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 6 })),
      remedy: fc.nat({ max: 3 }).map((n) => n > 0),
      charge: fc.nat({ max: 3 }).map((n) => n === 3),
      settles: maybe(pick),
    }),
    { minLength: 1, maxLength: 2 },
  ),
  steps: fc.array(
    fc.record({
      forbidden: fc.nat({ max: 3 }).map((n) => n === 3),
      severity: pick,
      when: maybe(rawCondition),
      before: maybe(pick),
      listed: fc.boolean(),
      listedElse: onceIn(3, rawCondition),
      guards: maybe(pick),
    }),
    { maxLength: 3 },
  ),
  decisions: fc.oneof(
    { weight: 1, arbitrary: fc.constant<RawScenario["decisions"]>([]) },
    {
      weight: 2,
      arbitrary: fc.array(fc.record({ due: often(rawCondition), escalates: fc.boolean() }), { minLength: 3, maxLength: 3 }),
    },
  ),
  deadlines: fc.array(
    fc.record({
      minutes: fc.integer({ min: 1, max: 8 }),
      fact: fc.boolean(),
      shown: maybe(rawCondition),
      to: maybe(fc.record({ end: fc.boolean(), pick })),
    }),
    { maxLength: 2 },
  ),
  patience: often(fc.integer({ min: 1, max: 3 })),
  break: fc.boolean(),
  refused: fc.record({ minutes: fc.nat({ max: 2 }), reply: fc.boolean() }),
  fair: fc.record({ owed: bands, goodwill: bands, isPlain: fc.boolean(), isMonetary: fc.boolean() }),
  endings: fc.array(
    fc.record({
      csat: fc.nat({ max: 4 }),
      csatElse: otherwise,
      effort: fc.nat({ max: 4 }),
      fault: onceIn(8, pick),
      faultWhen: maybe(rawCondition),
      blocked: onceIn(4, pick),
    }),
    { minLength: 4, maxLength: 4 },
  ),
});
