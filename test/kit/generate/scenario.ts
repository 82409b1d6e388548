import fc from "fast-check";
import type { LevelId } from "~/engine/limits/schema";
import { checkCharging } from "~/engine/scenario/charging";
import { type Branch, type Choice, effectNames } from "~/engine/scenario/choice";
import type { Condition } from "~/engine/scenario/condition";
import { checkFacts } from "~/engine/scenario/facts";
import { audiences, faults, guardKinds, harms, moods, typings, voices } from "~/engine/scenario/names";
import { checkReferences } from "~/engine/scenario/references";
import { type Scenario, scenario as schema } from "~/engine/scenario/schema";
import { checkSpeakers } from "~/engine/scenario/speech";
import { checkTyped } from "~/engine/scenario/typed";
import { countLines, Endless } from "../oracle/play-raw";
import { rulesAt } from "../scenario/limits";
import { at, type Names, type RawCondition, toCondition, toOpening } from "./condition";
import { type RawBranch, type RawChoice, type RawEffects, type RawElse, type RawScenario, type RawTarget, rawScenario } from "./raw";

/** Every name in a generated file begins with this, and so can be looked for in what a browser gets. */
export const CANARY = "zq";
const criteria = ["proud", "responsible", "empathetic", "articulate", "concise", "human"];

/**
 * Small valid scenarios of two to four layers, in which at most `mostLines` lines within the limits lead to an ending, in each variant at each level:
 * few enough to list them all. Loops are bounded by choices that can be taken once, or by patience. No situation is a dead end.
 */
export function generateScenario({ mostLines = 400 } = {}): fc.Arbitrary<Scenario> {
  return rawScenario.map((raw) => {
    const key = `${mostLines} ${JSON.stringify(raw)}`;
    const known = made.get(key) ?? make(raw, mostLines);
    made.set(key, known);
    return known;
  });
}

/** Making one costs more than most laws need to hold it to: laws that are run by the same seed share theirs. */
const made = new Map<string, Scenario>();

function make(raw: RawScenario, mostLines: number): Scenario {
  for (let less = 0; ; less += 1) {
    const one = schema.parse(toInput(reduce(raw, less)));
    if (less >= 8 || mostLines === Number.POSITIVE_INFINITY || isSmall(one, mostLines)) return sound(one);
  }
}

/** The same with less to choose: side choices first, then side situations, then layers. */
function reduce(raw: RawScenario, less: number): RawScenario {
  if (less === 0) return raw;
  const choices = less > 5 ? 1 : less > 3 ? 2 : 3;
  return {
    ...raw,
    anytime: less > 1 ? [] : raw.anytime,
    resources: raw.resources.map((resource, index) => (index + 4 - less > 2 ? { ...resource, text: false } : resource)),
    layers: raw.layers.slice(0, less > 6 ? 2 : 4).map((layer) =>
      layer.map((situation) => ({
        ...situation,
        choices: situation.choices.slice(0, choices).map((choice) => ({
          ...choice,
          again: less > 2 ? false : choice.again,
          kind: less > 4 && choice.kind === "typed" ? "say" : choice.kind,
        })),
      })),
    ),
  };
}

function isSmall(scenario: Scenario, mostLines: number): boolean {
  return scenario.levels.every((level) => {
    const rules = rulesAt(scenario, level);
    return Object.values(scenario.variants).every(({ facts }) => {
      try {
        return countLines(rules, facts, mostLines) <= mostLines;
      } catch (error) {
        if (error instanceof Endless) return false;
        throw error;
      }
    });
  });
}

/** A scenario with a level that it is played at and one of the variants that can be drawn there. */
export function generateCase(options?: { mostLines?: number }): fc.Arbitrary<{ scenario: Scenario; level: LevelId; variant: string }> {
  return fc.tuple(generateScenario(options), fc.nat({ max: 59 }), fc.nat({ max: 59 })).map(([scenario, one, other]) => {
    const level = at(scenario.levels, one) ?? "css1";
    const drawn = Object.keys(scenario.variants).filter((name) => scenario.variants[name]?.levels?.includes(level) ?? true);
    return { scenario, level, variant: at(drawn, other) ?? "" };
  });
}

/** The scenario itself. Throws where a name in it leads nowhere: that is a mistake of this file. */
function sound(made: Scenario): Scenario {
  const problems = [...checkReferences(made), ...checkCharging(made), ...checkTyped(made), ...checkSpeakers(made), ...checkFacts(made)];
  if (problems.length > 0) throw new Error(`a generated scenario has problems: ${JSON.stringify(problems, null, 2)}`);
  return made;
}

type Input = Record<string, unknown>;

function toInput(raw: RawScenario): Input {
  let count = 0;
  const words = (kind: string) => {
    count += 1;
    return `${kind}~${count}~`;
  };
  const factNames = raw.facts.map(({ type }, index) => ({ type, name: `${CANARY}f-${index}` }));
  const ofType = (type: string) => factNames.filter((fact) => fact.type === type).map(({ name }) => name);
  const allFacts = factNames.map(({ name }) => name);
  const situationsOf = raw.layers.map((layer, depth) => layer.map((_, index) => `${CANARY}s-${depth}-${index}`));
  const allSituations = situationsOf.flat();
  const endings = raw.endings.map((_, index) => `${CANARY}e-${index}`);
  const resources = raw.resources.map((_, index) => `${CANARY}r-${index}`);
  const stocked = resources.filter((_, index) => raw.resources[index]?.stock !== undefined);
  const steps = raw.steps.map((_, index) => `${CANARY}p-${index}`);
  const decisions = raw.decisions.map((_, index) => `${CANARY}d-${index}`);
  const deadlines = raw.deadlines.map((_, index) => `${CANARY}l-${index}`);
  const authorities = raw.authorities.map(({ shared, times }, index) =>
    shared ? (index === 0 ? (times ? "exception" : "credit") : times ? "technical" : "refund") : `${CANARY}a-${index}`,
  );
  const choiceName = (depth: number, index: number, number: number) => `${CANARY}c-${depth}-${index}-${number}`;
  const choiceNames = raw.layers.flatMap((layer, depth) =>
    layer.flatMap(({ choices }, index) => [...choices.map((_, number) => choiceName(depth, index, number)), choiceName(depth, index, 99)]),
  );
  const names: Names = {
    flags: ofType("flag"),
    numbers: ofType("number"),
    money: [
      ...allFacts.filter((_, index) => raw.facts[index]?.type === "number" && raw.facts[index]?.money),
      ...authorities.filter((_, index) => !raw.authorities[index]?.times),
    ],
    lists: ofType("choice"),
    steps,
    resources: resources.filter((_, index) => raw.resources[index]?.text),
    stock: stocked,
    choices: [...choiceNames, ...raw.anytime.map((_, index) => `${CANARY}c-any-${index}`)],
    authorities,
    deadlines,
  };
  const severityOf = ({ severity }: RawScenario["steps"][number]) => at(["advisory", "required", "critical"], severity);
  const guardsOf = (step: RawScenario["steps"][number]) => {
    const { guards, forbidden } = step;
    if (guards === undefined || forbidden || severityOf(step) === "advisory") return undefined;
    return [...new Set([guards, guards + 1 + (guards % 3)].flatMap((one) => at(guardKinds, one) ?? []))];
  };
  const guardedHere = guardKinds.filter((one) => raw.steps.some((step) => guardsOf(step)?.includes(one)));
  const touching = (touched: number | undefined): Input =>
    touched === undefined || guardedHere.length === 0 ? {} : { touches: [at(guardedHere, touched)] };
  const when = (condition: RawCondition | undefined): { when?: Condition } =>
    condition === undefined ? {} : { when: toCondition(condition, names) };
  const atEnd = (condition: RawCondition) => toCondition(condition, names);
  const asOpening = (condition: RawCondition) => toOpening(condition, names);
  /** A value, and perhaps another one that counts in its place while a condition holds. */
  const byCondition = <Value>(
    usual: Value,
    otherwise: RawElse,
    toValue: (is: number) => Value | undefined,
    ask: (condition: RawCondition) => Condition,
  ) => (otherwise === undefined ? usual : [{ when: ask(otherwise.when), is: toValue(otherwise.is) }, { is: usual }]);
  const factValue = (index: number, value: number) => {
    const { type } = factNames[index % factNames.length] ?? { type: "flag" };
    return type === "flag" ? value % 2 === 0 : type === "number" ? value : `v-${value % 3}`;
  };
  const said = (kind: string, condition: RawCondition | undefined) =>
    condition === undefined ? words(kind) : [{ ...when(condition), text: words(kind) }, { text: words(kind) }];
  const speakers = Array.from({ length: raw.speakers }, (_, index) => `${CANARY}w-${index}`);
  /** The same, said by a speaker now and then. */
  const spoken = (kind: string, condition?: RawCondition) => {
    const found = said(kind, condition);
    const lines = typeof found === "string" ? [{ text: found }] : found;
    return lines.map((line) => {
      const speaker = at(speakers, count);
      return speaker !== undefined && count % 3 > 0 ? { ...line, speaker } : line;
    });
  };

  const toEffects = (effects: RawEffects): Input => ({
    ...(effects.learns !== undefined && { learns: [at(allFacts, effects.learns)] }),
    ...(effects.does !== undefined && steps.length > 0 && { does: [at(steps, effects.does)] }),
    ...(effects.sets && { sets: { [String(at(allFacts, effects.sets.fact))]: factValue(effects.sets.fact, effects.sets.value) } }),
    ...(effects.uses && stocked.length > 0 && { uses: { [String(at(stocked, effects.uses.resource))]: effects.uses.count } }),
    ...(effects.grants && { grants: { [String(at(authorities, effects.grants.authority))]: effects.grants.amount } }),
    ...(effects.decides &&
      decisions.length > 0 && {
        decides: { [String(at(decisions, effects.decides.decision))]: at(["right", "under", "over"], effects.decides.how) },
      }),
    ...(effects.minutes !== undefined && { minutes: effects.minutes }),
    ...(effects.patience !== undefined && { patience: effects.patience }),
    ...(effects.mood !== undefined && { mood: moods[effects.mood % 3] }),
    ...(effects.repeats !== undefined && { repeats: effects.repeats }),
    ...(effects.transfer !== undefined && { transfer: effects.transfer ? "right" : "needless" }),
    ...(effects.breaks !== undefined && { breaks: effects.breaks }),
    ...(effects.fault !== undefined && { fault: at(faults, effects.fault) }),
    ...touching(effects.touches),
  });

  const go = (way: RawTarget["way"], index: number, depth: number): string | undefined => {
    if (way === "stay") return undefined;
    if (way === "back") return at(situationsOf[Math.max(0, depth - 1)] ?? [], index);
    if (way === "end") return at(endings.slice(0, 3), index);
    return at(situationsOf[depth + 1] ?? [], index) ?? at(endings.slice(0, 3), index);
  };
  const toTarget = ({ way, pick, unless }: RawTarget, depth: number, asks = when): Input => {
    const usual = go(way, pick, depth);
    if (!unless) return usual === undefined ? {} : { to: usual };
    const other = { ...asks(unless.when), go: go(unless.way, unless.pick, depth) };
    return { to: usual === undefined ? [other] : [other, { go: usual }] };
  };

  /** A choice that can be taken again and leaves the case where it is must cost patience, or lines would have no end. */
  const toBranch = (branch: RawBranch, depth: number, onward: boolean, bounded: boolean, asks = when): Input => {
    const effects = toEffects(branch.effects);
    if (bounded) delete effects.patience;
    return {
      ...asks(branch.when),
      ...effects,
      ...(branch.reply && { reply: spoken("branch-reply") }),
      ...(branch.target && toTarget(onward && branch.target.way !== "end" ? { ...branch.target, way: "on" } : branch.target, depth, asks)),
      why: branch.why ? [{ ...when(branch.why), text: words("why") }] : words("why"),
    };
  };
  const typable = allFacts.filter(
    (_, index) => raw.facts[index]?.type === "choice" || (raw.facts[index]?.type === "number" && !raw.facts[index]?.money),
  );
  const rightOf = (pick: number) => {
    const fact = at(typable, pick);
    if (fact !== undefined && pick % 4 > 0) return { fact };
    return pick % 2 === 0 ? words("right-text") : [words("right-text"), words("right-text")];
  };
  const toChoice = (choice: RawChoice, depth: number): Input => {
    const again = choice.again && raw.patience !== undefined;
    const giving = choice.kind === "fixed" || choice.kind === "typed";
    const authority = choice.authority % authorities.length;
    const large = authorities[authority] === "credit" || authorities[authority] === "refund";
    const effects = toEffects(choice.effects);
    const [emotion, interpretation, exploration] = choice.shows ?? [0, 0, 0];
    const types = choice.kind === "typed" ? undefined : choice.types;
    // Where something is typed, every other condition asks what it came to, by itself or beside what it asks anyway.
    let asked = 0;
    const asks = (condition: RawCondition | undefined): { when?: Condition } => {
      const found = when(condition);
      asked += 1;
      if (types === undefined || !found.when || (types + asked) % 2 === 0) return found;
      const typed: Condition = { typed: at(typings, types + asked) };
      return { when: types % 3 === 0 ? typed : types % 3 === 1 ? { all: [typed, found.when] } : { any: [found.when, { not: typed }] } };
    };
    return {
      kind: giving ? (raw.authorities[authority]?.charge ? "charge" : "give") : choice.kind,
      ...((choice.labelled || !choice.spoken) && { label: words("label") }),
      ...(choice.spoken && { words: words("words") }),
      ...when(choice.when),
      ...(again && { again: true }),
      ...(giving && {
        [raw.authorities[authority]?.charge ? "charges" : "gives"]: {
          authority: authorities[authority],
          ...(choice.kind === "fixed" && { amount: large ? choice.amount * 2000 : choice.amount }),
        },
      }),
      ...(types !== undefined && { types: { label: words("typed"), right: rightOf(types) } }),
      ...(choice.needs && {
        needs: {
          ...(choice.needs.step !== undefined && steps.length > 0 && { done: [at(steps, choice.needs.step)] }),
          ...(choice.needs.resource !== undefined &&
            names.resources.length > 0 && { opened: [at(names.resources, choice.needs.resource)] }),
          reason: words("needs-reason"),
        },
      }),
      ...(choice.shows && { shows: { emotion, interpretation, exploration } }),
      ...(choice.tone && { tone: { [String(criteria[choice.tone[0]])]: choice.tone[1] } }),
      ...(choice.harm !== undefined && { harm: at(harms, choice.harm) }),
      ...(choice.voice !== undefined && { voice: at(voices, choice.voice) }),
      ...(choice.audience !== undefined && { audience: at(audiences, choice.audience) }),
      ...effects,
      ...(again && { patience: -1 }),
      ...(choice.reply && { reply: spoken("reply", choice.reply.when) }),
      ...toTarget(choice.target, depth, asks),
      ...(choice.branches.length > 0 && { then: toAsked(choice.branches.map((branch) => toBranch(branch, depth, false, again, asks))) }),
      why: words("why"),
    };
  };

  const toBands = (bands: RawScenario["fair"]["owed"]) =>
    toAsked(
      bands.map(({ when: condition, lo, hi, exact }) => ({
        ...when(condition),
        lo: Math.min(lo, hi) * (authorities[0] === "credit" ? 2000 : 1),
        hi: hi * (authorities[0] === "credit" ? 2000 : 1),
        ...(exact && { exact }),
      })),
    );
  const toFair = ({ owed, goodwill, isPlain }: RawScenario["fair"]): Input => {
    if (owed.length + goodwill.length === 0) return {};
    if (isPlain && goodwill.length === 0) return { fair: toBands(owed) };
    return { fair: { ...(owed.length > 0 && { owed: toBands(owed) }), ...(goodwill.length > 0 && { goodwill: toBands(goodwill) }) } };
  };

  const levels: LevelId[] = raw.levels === 0 ? ["css1"] : raw.levels === 1 ? ["css2"] : ["css1", "css2"];
  const layerOf = (index: number) => situationsOf.findIndex((layer) => layer.includes(allSituations[index % allSituations.length] ?? ""));
  return {
    format: 2,
    id: "generated",
    title: words("title"),
    summary: words("summary"),
    levels,
    channel: "chat",
    competency: "authority",
    failure: raw.fair.isMonetary ? "monetary" : "non-monetary",
    currency: "USD",
    par: byCondition(raw.par, raw.parElse, (is) => 1 + (is % 8), asOpening),
    source: ["generated"],
    customer: {
      name: `{${CANARY}n-name}`,
      mood: byCondition("calm", raw.moodElse, (is) => moods[is % 3], asOpening),
      asks: raw.asksElse === undefined ? words("asks") : [{ when: asOpening(raw.asksElse), text: words("asks") }, { text: words("asks") }],
      needs: said("needs", raw.needsElse),
      file: [{ label: words("file-label"), text: words("file-text") }],
      ...(raw.patience !== undefined && { patience: raw.patience, leaves: endings[3] }),
    },
    facts: Object.fromEntries(
      raw.facts.map(({ type, hidden, internal, starts, money }, index) => [
        allFacts[index],
        {
          label: words("fact-label"),
          type,
          hidden: hidden || internal,
          internal,
          ...(starts !== undefined && { starts: factValue(index, starts) }),
          ...(type === "flag" && { yes: words("fact-yes"), no: words("fact-no") }),
          ...(type === "number" && { min: 0, max: 3, money, shows: `${words("fact-shows")} {value}` }),
          ...(type === "choice" && { of: { "v-0": words("fact-of"), "v-1": words("fact-of"), "v-2": words("fact-of") } }),
        },
      ]),
    ),
    speakers: Object.fromEntries(speakers.map((name) => [name, { name: words("speaker") }])),
    surface: { [`${CANARY}n-name`]: ["Ada~", "Mina~"] },
    variants: Object.fromEntries(
      raw.variants.map(({ weight, gate, one, values }, index) => [
        `${CANARY}v-${index}`,
        {
          weight,
          ...(index > 0 && { gate, ...(one && { levels: [at(levels, index)] }) }),
          facts: Object.fromEntries(
            raw.facts.flatMap(({ starts }, fact) =>
              starts !== undefined && (values[fact] ?? 0) === 3 ? [] : [[allFacts[fact], factValue(fact, values[fact] ?? 0)]],
            ),
          ),
        },
      ]),
    ),
    ...toFair(raw.fair),
    resources: Object.fromEntries(
      raw.resources.map((resource, index) => [
        resources[index],
        {
          title: words("resource-title"),
          kind: at(["tool", "article", "stock", "partner", "colleague"], resource.kind),
          class: resource.class ? "specialist" : "frontline",
          minutes: resource.minutes,
          ...(resource.text && { text: said("document", resource.says) }),
          ...(resource.learns !== undefined && { learns: [at(allFacts, resource.learns)] }),
          ...(resource.does !== undefined && steps.length > 0 && { does: [at(steps, resource.does)] }),
          ...touching(resource.touches),
          ...when(resource.when),
          ...(resource.in !== undefined && { in: [at(allSituations, resource.in)] }),
          ...(resource.stock !== undefined && {
            stock: resource.stock === 4 && names.numbers.length > 0 ? { fact: names.numbers[0] } : resource.stock % 4,
          }),
          ...(resource.reply && { reply: spoken("meanwhile") }),
        },
      ]),
    ),
    authority: Object.fromEntries(
      raw.authorities.map(({ shared, times, most, grants, remedy, charge, settles }, index) => [
        authorities[index],
        {
          title: words("authority-title"),
          unit: times ? "times" : "money",
          most,
          ...(!shared && { grant: { css1: grants[0], css2: grants[1] } }),
          remedy,
          charge,
          ...(settles !== undefined && !charge && { settles: at(["owed", "goodwill", "goodwill", "nothing"], settles) }),
        },
      ]),
    ),
    process: Object.fromEntries(
      raw.steps.map((step, index) => {
        const { forbidden, when: condition, before, listed, listedElse } = step;
        return [
          steps[index],
          {
            title: words("step-title"),
            rule: forbidden ? "forbidden" : "required",
            severity: severityOf(step),
            ...when(condition),
            ...(before !== undefined && at(steps, before) !== steps[index] && { before: [at(steps, before)] }),
            listed: byCondition(listed, listedElse && { when: listedElse, is: 0 }, () => !listed, asOpening),
            ...(guardsOf(step) && { guards: guardsOf(step) }),
          },
        ];
      }),
    ),
    decisions: Object.fromEntries(
      raw.decisions.map(({ due, escalates }, index) => [
        decisions[index],
        {
          label: words("decision"),
          right: words("right"),
          ...(due !== undefined && { due: toCondition(due, names) }),
          escalates,
        },
      ]),
    ),
    deadlines: Object.fromEntries(
      raw.deadlines.map(({ minutes, fact, shown, to }, index) => [
        deadlines[index],
        {
          label: words("deadline"),
          minutes: fact && names.numbers.length > 0 ? { fact: at(names.numbers, index) } : minutes,
          ...(shown !== undefined && { shown: toCondition(shown, names) }),
          ...(to && { to: to.end ? at(endings.slice(0, 3), to.pick) : at(allSituations, to.pick) }),
        },
      ]),
    ),
    refused: { minutes: raw.refused.minutes, ...(raw.refused.reply && { reply: words("refused") }) },
    ...(raw.break && { break: { minutes: 5, label: words("break"), reply: words("break-reply") } }),
    starts: allSituations[0],
    anytime: Object.fromEntries(
      raw.anytime.map(({ choice, in: inside }, index) => [
        `${CANARY}c-any-${index}`,
        {
          ...toChoice(choice, inside === undefined ? 0 : layerOf(inside)),
          ...(inside !== undefined && { in: [at(allSituations, inside)] }),
        },
      ]),
    ),
    situations: Object.fromEntries(
      raw.layers.flatMap((layer, depth) =>
        layer.map((situation, index) => {
          const [emotion, interpretation, exploration] = situation.asks;
          const [gaveEmotion, gaveInterpretation, gaveExploration] = situation.exit.shows ?? [0, 0, 0];
          return [
            situationsOf[depth]?.[index],
            {
              phase: depth === 0 ? "open" : depth === raw.layers.length - 1 ? "close" : "solve",
              asks: { emotion, interpretation, exploration },
              load: situation.load,
              key: situation.key,
              ...(situation.hint && { hint: words("hint") }),
              says: spoken("says", situation.says),
              choices: Object.fromEntries([
                ...situation.choices.map((choice, number) => [choiceName(depth, index, number), toChoice(choice, depth)]),
                [
                  choiceName(depth, index, 99),
                  {
                    kind: "say",
                    words: words("words"),
                    again: true,
                    ...(situation.exit.shows && {
                      shows: { emotion: gaveEmotion, interpretation: gaveInterpretation, exploration: gaveExploration },
                    }),
                    ...withoutUses(toEffects(situation.exit.effects)),
                    ...toTarget({ ...situation.exit.target, way: situation.exit.target.way === "end" ? "end" : "on" }, depth),
                  },
                ],
              ]),
            },
          ];
        }),
      ),
    ),
    endings: Object.fromEntries(
      raw.endings.map(({ csat, csatElse, effort, fault, faultWhen, blocked }, index) => [
        endings[index],
        {
          title: words("ending-title"),
          says: words("ending-says"),
          need: index === 0 ? "yes" : index === 1 ? "partly" : "no",
          stays: index < 2,
          customer: words("party"),
          team: words("party"),
          business: words("party"),
          csat: byCondition(csat + 1, csatElse, (is) => 1 + (is % 5), atEnd),
          effort: effort + 1,
          ...(fault !== undefined && { fault: faultWhen ? [{ when: atEnd(faultWhen), is: at(faults, fault) }] : at(faults, fault) }),
          ...(blocked !== undefined && { blockedBy: at(["authority", "process", "resources"], blocked) }),
          teaches: words("teaches"),
        },
      ]),
    ),
  };
}

/** The way on from a situation is never barred by a limit. */
function withoutUses({ uses: _, ...effects }: Input): Input {
  return effects;
}

/** What the two kinds of effects can say, so that a new one is not forgotten here. */
export const generatedEffects: readonly (keyof Branch & keyof Choice)[] = [
  "learns",
  "does",
  "sets",
  "uses",
  "grants",
  "decides",
  "minutes",
  "patience",
  "mood",
  "repeats",
  "transfer",
  "breaks",
  "fault",
  "touches",
];
if (effectNames.some((name) => !generatedEffects.some((known) => known === name))) throw new Error("an effect is not generated");

/** As far as a list is ever asked: the first entry without a condition always counts. */
function toAsked<Entry extends object>(list: readonly Entry[]): Entry[] {
  const always = list.findIndex((entry) => !("when" in entry) || entry.when === undefined);
  return always === -1 ? [...list] : list.slice(0, always + 1);
}
