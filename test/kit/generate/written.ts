import fc from "fast-check";
import type { Choice } from "~/engine/scenario/choice";
import type { Condition } from "~/engine/scenario/condition";
import type { Scenario } from "~/engine/scenario/schema";
import { eachChoice, eachWholeCondition } from "~/engine/scenario/walk";
import { generateScenario } from "./scenario";

/** One scenario as an author might write it, and as the rules read it: each made of a generated plain one, neither of the other. */
export interface TwoForms {
  written: unknown;
  plain: unknown;
  /** How often each kind of shorthand is in the written form. */
  used: Record<"name" | "list" | "said" | "voices" | "remark", number>;
}

export function generateTwoForms(): fc.Arbitrary<TwoForms> {
  const picks = fc.array(fc.nat({ max: 59 }), { minLength: 50, maxLength: 50 });
  return fc.tuple(generateScenario({ mostLines: Number.POSITIVE_INFINITY }), picks).map(([scenario, found]) => toTwoForms(scenario, found));
}

interface Both {
  written: unknown;
  plain: unknown;
}

function toTwoForms(scenario: Scenario, picks: readonly number[]): TwoForms {
  let turn = 0;
  const oneIn = (chances: number) => {
    turn += 1;
    return (picks[turn % picks.length] ?? 0) % chances === 0;
  };
  const used = { name: 0, list: 0, said: 0, voices: 0, remark: 0 };
  const named: Record<string, unknown> = {};
  const spoken = new Map<string, string[]>();
  for (const { name, choice } of eachChoice(scenario))
    if (choice.words && oneIn(2)) spoken.set(name, oneIn(2) ? ["warm", "curt"] : ["formal"]);

  const one = (found: Condition): Both => {
    const { all, any, not, count, fact, is, said } = found;
    if (all) return each(found, "all", all);
    if (any) return each(found, "any", any);
    if (count) return each(found, "count", count);
    if (not) return under(found, "not", condition(not));
    if (fact !== undefined && typeof is === "string" && oneIn(2)) {
      used.list += 1;
      const values = is === "v-1" ? ["v-1"] : [is, "v-1"];
      const plain = values.map((value) => ({ fact, is: value }));
      return { written: { fact, is: values }, plain: plain.length === 1 ? plain[0] : { any: plain } };
    }
    const voices = said === undefined ? undefined : spoken.get(said);
    if (!voices) return { written: found, plain: found };
    used.said += 1;
    const plain = voices.map((voice) => ({ said: `${said}-${voice}` }));
    return { written: found, plain: plain.length === 1 ? plain[0] : { any: plain } };
  };
  const under = (found: Condition, field: string, inner: Both): Both => ({
    written: { ...found, [field]: inner.written },
    plain: { ...found, [field]: inner.plain },
  });
  const each = (found: Condition, field: string, conditions: readonly Condition[]): Both => {
    const inner = conditions.map(condition);
    return under(found, field, { written: inner.map(({ written }) => written), plain: inner.map(({ plain }) => plain) });
  };
  const condition = (found: Condition): Both => {
    const { written, plain } = one(found);
    if (!oneIn(3)) return { written, plain };
    const name = `n-${Object.keys(named).length}`;
    named[name] = written;
    used.name += 1;
    return { written: name, plain };
  };

  const written: Scenario = structuredClone(scenario);
  const plain: Scenario = structuredClone(scenario);
  for (const { condition: found, at } of eachWholeCondition(scenario)) {
    const both = condition(found);
    put(written, at.split("."), both.written);
    put(plain, at.split("."), both.plain);
  }
  for (const form of [written, plain]) {
    const inForm = (choices: Record<string, Choice>) => inVoices(choices, spoken, form === plain);
    for (const situation of Object.values(form.situations)) Object.assign(situation, { choices: inForm(situation.choices) });
    Object.assign(form, { anytime: inForm(form.anytime) });
  }
  used.voices = spoken.size;
  for (const { choice } of eachChoice(written))
    if (oneIn(4)) {
      used.remark += 1;
      Object.assign(choice, { note: "Ask Mina.", status: "written" });
    }
  const line = [...eachChoice(scenario)].map(({ name }) => name);
  const first = line.map((name) => (spoken.has(name) ? `${name}-${spoken.get(name)?.[0]}` : name));
  return {
    written: { ...written, let: named, tests: { line: { choices: line } } },
    plain: { ...plain, tests: { line: { choices: first } } },
    used,
  };
}

/** Choices with each that is spoken in voices: as one with several words, or as one for each. */
function inVoices(choices: Record<string, Choice>, spoken: ReadonlyMap<string, readonly string[]>, isPlain: boolean): object {
  const made: [string, unknown][] = [];
  for (const [name, choice] of Object.entries(choices)) {
    const voices = spoken.get(name);
    const { words, voice: _, ...rest } = choice;
    if (!voices) made.push([name, choice]);
    else if (!isPlain) made.push([name, { ...rest, words: Object.fromEntries(voices.map((voice) => [voice, own(words, voice).written])) }]);
    else
      for (const voice of voices) {
        const { shows, ...silent } = rest;
        made.push([`${name}-${voice}`, { ...silent, ...(voice !== "curt" && shows && { shows }), ...own(words, voice).plain, voice }]);
      }
  }
  return Object.fromEntries(made);
}

/** A warm voice has its own marks, a formal one is its words alone, and a curt one has its own reason. */
function own(words: string | undefined, voice: string): { written: string | object; plain: object } {
  const said = `${words} (${voice})`;
  if (voice === "formal") return { written: said, plain: { words: said } };
  const marks =
    voice === "warm" ? { shows: { emotion: 2, interpretation: 0, exploration: 0 }, tone: { human: 1 } } : { why: "It is short." };
  return { written: { text: said, ...marks }, plain: { words: said, ...marks } };
}

function put(node: unknown, [step = "", ...rest]: string[], value: unknown): void {
  if (node === null || typeof node !== "object") throw new Error(`nothing to put \`${step}\` into`);
  if (rest.length === 0) Object.assign(node, { [step]: value });
  else put(Object.entries(node).find(([key]) => key === step)?.[1], rest, value);
}
