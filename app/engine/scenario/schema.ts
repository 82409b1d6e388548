import * as z from "zod";
import { id } from "~/engine/limits/id";
import { empathy, text, toChoice, toSentence, toSpeech, touches, toWords } from "./choice";
import { condition, fromFact, type Value, value } from "./condition";
import { toConditionalValue } from "./conditional-value";
import { currencies } from "./currencies";
import { toEnding } from "./ending";
import { fact } from "./fact";
import type { Form } from "./form";
import { channels, competencyName, failingRoles, guardKinds, levelName, moneyKinds, moods, phases, tiers } from "./names";
import { remarks } from "./remarks";

const MOST_BITS = 31;
const fitsInBits = (found: Record<string, unknown>) => Object.keys(found).length <= MOST_BITS;
const minor = z.int().min(0);

const variant = z.strictObject({
  ...remarks,
  weight: z.int().min(1).default(1).describe("how often it is drawn, beside the others"),
  gate: z.boolean().default(false).describe("reserved for gates, never served in practice"),
  levels: z.array(levelName).min(1).optional().describe("drawn at these levels only"),
  facts: z.record(id, value).default({}).describe("a value for every fact that has no `starts`"),
});

const speaker = z.strictObject({
  ...remarks,
  name: text.describe("how the conversation calls them; may be a surface name, such as `{name}`"),
});

const authority = z.strictObject({
  ...remarks,
  title: text.describe("how the desk calls it"),
  unit: z.enum(["money", "times"]).default("money").describe("what it counts in"),
  most: minor.optional().describe("the largest amount that can be typed"),
  grant: z.record(levelName, minor).optional().describe("this scenario's own limits, by level"),
  reason: text.optional().describe("why there is a limit, shown to the trainee"),
  charge: z.boolean().default(false).describe("true: counts what the customer is charged, instead of what they are given; never a remedy"),
  remedy: z.boolean().default(true).describe("false: money that is no remedy and stays out of the fair band"),
  settles: z
    .enum([...moneyKinds, "nothing"])
    .optional()
    .describe("what its money settles, and so the fair band that it counts in; left out, the kind of the only band, else what is owed"),
});

const testLine = z.strictObject({
  ...remarks,
  role: z
    .enum(["best", ...failingRoles])
    .optional()
    .describe("what the line stands for"),
  level: levelName.optional().describe("played at this level only; left out, at every level"),
  variant: id.optional().describe("played in this variant only; left out, in every variant"),
  choices: z
    .array(z.string())
    .min(1)
    .describe("choice names in order; an amount follows `=`, and so does `right` or `slip` where something is typed"),
  ending: z
    .union([id, z.array(id).min(1)])
    .optional()
    .describe("where it must end, one ending or a list"),
  pass: z.boolean().optional().describe("whether it must pass"),
});

const toCustomer = <Asked>({ condition }: Pick<Form<Asked, unknown>, "condition">) =>
  z.strictObject({
    name: text.describe("may be a surface name, such as `{name}`"),
    file: z
      .array(z.strictObject({ label: text.describe("how the case file calls it"), text: text.describe("what the case file says") }))
      .default([])
      .describe("what the desk knows of them"),
    mood: toConditionalValue(condition, z.enum(moods), { says: "a mood", hasDefault: true })
      .default("calm")
      .describe("the mood at the opening; a list by condition may read facts and the level"),
    patience: z.int().min(1).optional().describe("a number that choices lower; at 0 the conversation goes to `leaves`"),
    leaves: id.optional().describe("the ending when patience runs out"),
    asks: toSentence(condition, true).describe(
      "the stated request, shown in the briefing; a list by condition may read facts and the level",
    ),
    needs: toSentence(condition, true).describe(
      "the hidden real need, shown in the debrief and never before; a list by condition reads how things stand at the end",
    ),
  });

const toResource = <Asked>({ condition }: Pick<Form<Asked, unknown>, "condition">) =>
  z.strictObject({
    ...remarks,
    title: text.describe("how the desk calls it"),
    kind: z.enum(["tool", "article", "stock", "partner", "colleague"]).default("tool").describe("what sort of thing it is"),
    class: id.default("frontline").describe("a class of the shared limits; levels that lack it cannot open this"),
    minutes: z.int().min(0).default(0).describe("simulated minutes that opening it costs"),
    text: toWords(condition).optional().describe("what it shows when it is opened; without it, there is nothing to open"),
    learns: z.array(id).optional().describe("facts learned by opening it"),
    does: z.array(id).optional().describe("process steps done by opening it"),
    touches: touches.describe("what opening it gives away; a critical fault by itself while a step that guards it is not done"),
    reply: toSpeech(condition).optional().describe("what the customer says or does meanwhile"),
    when: condition.optional().describe("can be opened only where this holds"),
    in: z.array(id).optional().describe("the situations where it can be opened; left out, all"),
    stock: z
      .union([z.int().min(0), fromFact])
      .optional()
      .describe("how many there are"),
  });

const toStep = <Asked>({ condition }: Pick<Form<Asked, unknown>, "condition">) =>
  z.strictObject({
    ...remarks,
    title: text.describe("as the briefing lists it"),
    rule: z.enum(["required", "forbidden"]).default("required").describe("must be done, or must not"),
    severity: z
      .enum(["advisory", "required", "critical"])
      .default("required")
      .describe("advisory: shown, not scored; critical: missing it holds the outcome down"),
    when: condition.optional().describe("applies only where this holds at the end"),
    before: z.array(id).optional().describe("comes too late once one of these steps is done"),
    guards: z
      .array(z.enum(guardKinds))
      .min(1)
      .optional()
      .describe("what no one may touch before this is done; touching it raises a critical fault"),
    reason: text.optional().describe("why it is a step"),
    listed: toConditionalValue(condition, z.boolean(), { says: "true or false", hasDefault: true })
      .default(true)
      .describe(
        "false: not in the briefing's list, because naming it would give the case away; a list by condition may read facts and the level",
      ),
  });

const toDecision = <Asked>({ condition }: Pick<Form<Asked, unknown>, "condition">) =>
  z.strictObject({
    ...remarks,
    label: text.describe("how the debrief calls it"),
    right: text.describe("what was right here, for the debrief"),
    due: condition.optional().describe("at the end: the point should have arisen; if it did not, it was missed"),
    escalates: z.boolean().default(false).describe("the right thing here is to escalate; counts in escalation recall"),
  });

const toDeadline = <Asked>({ condition }: Pick<Form<Asked, unknown>, "condition">) =>
  z.strictObject({
    ...remarks,
    label: text.describe("what passes, in words"),
    minutes: z.union([z.int().min(1), fromFact]).describe("simulated minutes from the start"),
    shown: condition.optional().describe("on the trainee's clock only while this holds"),
    to: id.optional().describe("where the conversation goes when it passes"),
  });

const toSituation = <Asked, Said>(form: Form<Asked, Said>) =>
  z.strictObject({
    ...remarks,
    title: text.optional().describe("for authors"),
    phase: z
      .enum(phases)
      .optional()
      .describe("which part of the conversation it belongs to; left out, `open` where the conversation starts, else `solve`"),
    key: z.boolean().default(false).describe("a key turn: two or more voices earn full marks here"),
    asks: empathy.prefault({}).describe("what this moment asks for, of each empathy mechanism 0 to 2"),
    load: z.int().min(0).max(3).default(0).describe("what a turn here adds to the trainee's own load; shown, never scored"),
    says: toSpeech(form.condition).describe("what the customer says on arriving here"),
    hint: text.optional().describe("shown in coached mode, when it is asked for"),
    choices: z
      .record(id, toChoice(form))
      .refine((found) => Object.keys(found).length > 0, "a situation needs a choice; a place where nothing can be done is an ending")
      .describe("what the trainee may say or do here, by name"),
  });

const toBand = <Asked>({ condition }: Pick<Form<Asked, unknown>, "condition">) =>
  z
    .strictObject({
      when: condition.optional().describe("counts only where this holds at the end; the first that holds counts"),
      lo: minor.describe("the least that is fair, in minor units"),
      hi: minor.describe("the most that is fair, in minor units"),
      exact: z.boolean().optional().describe("true: money outside of the band is worth nothing, however near it is"),
    })
    .refine((found) => found.lo <= found.hi, "the fair band's `lo` is above its `hi`");

/** A plain list is for the kind of failure that the case has: what is owed where that is monetary, else goodwill. */
const toFair = <Asked>(form: Pick<Form<Asked, unknown>, "condition">) => {
  const bands = z.array(toBand(form)).min(1);
  const kinds = z.strictObject({
    owed: bands.optional().describe("of what is owed: a refund, a wrong charge"),
    goodwill: bands.optional().describe("of goodwill: a credit, a voucher, a gesture"),
  });
  return z.union([bands, kinds], "fair bands are a list, or a list under `owed` and one under `goodwill`");
};

/** One scenario, in one of its two forms. Every text in it is for a person; everything else is for the rules. */
export function toScenario<Asked, Said>(form: Form<Asked, Said>) {
  return z.strictObject({
    ...remarks,
    format: z.literal(2).describe("the form in which this file is written"),
    id: id.describe("the folder's name"),
    code: z
      .string()
      .regex(/^[A-Z]{2}-\d+$/, "a code is like SC-02")
      .optional()
      .describe("a short name for people, like SC-02"),
    title: text.describe("its name in the library"),
    summary: text.describe("one line for the library that gives nothing away"),
    levels: z.array(levelName).min(1).describe("the levels that play it"),
    channel: z.enum(channels).default("chat").describe("how the customer and the trainee speak"),
    competency: competencyName,
    also: z.array(competencyName).default([]).describe("competencies that it touches besides"),
    tier: z.enum(tiers).default("human").describe("how the case would best be met"),
    failure: z.enum(["monetary", "non-monetary"]).default("non-monetary").describe("what went wrong"),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, "an ISO 4217 code, such as USD")
      .refine((code) => currencies.has(code), "an ISO 4217 code in capitals, such as USD")
      .default("USD")
      .describe("an ISO 4217 code, such as USD"),
    par: toConditionalValue(form.condition, z.int().min(1), { says: "a whole number of minutes", hasDefault: true })
      .default(10)
      .describe("simulated minutes that a good line takes; a list by condition may read facts and the level"),
    source: z.array(text).default([]).describe("where the case comes from; no one reads it during play"),
    customer: toCustomer(form).describe("the person whom the case is about"),
    speakers: z.record(id, speaker).default({}).describe("people besides the customer who say something, by name"),
    facts: z.record(id, fact).default({}).describe("what is true in this case, by name; may differ from one variant to the next"),
    surface: z.record(id, z.array(text).min(1)).default({}).describe("names and places that are drawn apart; no rule reads them"),
    variants: z
      .record(id, variant)
      .refine((found) => Object.keys(found).length > 0, "a scenario needs a variant")
      .prefault({ only: {} })
      .describe("the draws that matter, by name"),
    fair: toFair(form)
      .optional()
      .describe("the fair bands of what is owed and of goodwill; of each, the first that holds at the end counts"),
    unguarded: text.optional().describe("why no step guards the account, where choices touch it"),
    resources: z.record(id, toResource(form)).default({}).describe("what can be looked up, called or used, by name"),
    authority: z.record(id, authority).default({}).describe("what can be given, by name"),
    process: z
      .record(id, toStep(form))
      .refine(fitsInBits, `at most ${MOST_BITS} process steps: the analyser has a bit for each`)
      .default({})
      .describe("the steps that should or must not be done, by name"),
    decisions: z
      .record(id, toDecision(form))
      .refine(fitsInBits, `at most ${MOST_BITS} decision points: the analyser has a bit for each`)
      .default({})
      .describe("the points that empowerment is scored on, by name"),
    deadlines: z.record(id, toDeadline(form)).default({}).describe("what passes by the clock of the story, by name"),
    refused: z
      .strictObject({
        minutes: z.int().min(0).default(1).describe("simulated minutes that a refusal costs"),
        reply: text.optional().describe("how the story tells a refusal"),
      })
      .default({ minutes: 1 })
      .describe("what a refusal costs in solo mode, and how the story tells it"),
    break: z
      .strictObject({
        minutes: z.int().min(1).default(5).describe("how long the break is; the clock of the story stops meanwhile"),
        label: text.default("Step away for a moment").describe("how the desk offers it"),
        reply: text.default("You come back.").describe("what happens when the trainee comes back"),
        in: z.array(id).min(1).optional().describe("the situations where it is offered; left out, all"),
      })
      .optional()
      .describe("lets the trainee step away and come back to the same place"),
    starts: id.describe("the first situation"),
    anytime: z.record(id, toChoice(form)).default({}).describe("choices that are offered everywhere, or at the situations in their `in`"),
    situations: z.record(id, toSituation(form)).describe("where the conversation can stand, by name"),
    endings: z.record(id, toEnding(form)).describe("how it can come out, by name"),
    tests: z.record(id, testLine).default({}).describe("lines that the file must keep, by name; the check plays each"),
    accepts: z
      .array(
        z.strictObject({
          code: z.string().describe("the code of what is answered, such as GR2013"),
          at: z.string().optional().describe("the path of what is answered, or the beginning of it"),
          reason: text.describe("why it is meant"),
        }),
      )
      .default([])
      .describe("warnings and advice of the check that the author answers"),
  });
}

/** A scenario as the rules read it, plain and fully written out: no names for conditions, no voices. */
export const scenario = toScenario({ condition, said: text });

export type Scenario = z.infer<typeof scenario>;
export type Situation = Scenario["situations"][string];
export type Band = z.infer<ReturnType<typeof toBand<z.infer<typeof condition>>>>;
export type Ending = Scenario["endings"][string];
export type Resource = Scenario["resources"][string];
export type Facts = Record<string, Value>;
