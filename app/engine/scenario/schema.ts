import * as z from "zod";
import { id } from "~/engine/limits/id";
import { choice, text, words } from "./choice";
import { condition, fromFact, type Value, value } from "./condition";
import { channels, competencyName, faults, levelName, moods, phases, tiers } from "./names";

const MOST_BITS = 31;
const fitsInBits = (found: Record<string, unknown>) => Object.keys(found).length <= MOST_BITS;
const minor = z.int().min(0);
const zeroToTwo = z.int().min(0).max(2);

const fact = z.strictObject({
  label: text,
  type: z.enum(["flag", "number", "choice"]),
  min: z.int().optional(),
  max: z.int().optional(),
  of: z.record(id, text).optional().describe("for a choice: its values, each with the words that show it"),
  yes: text.optional(),
  no: text.optional(),
  shows: text.optional().describe("for a number: how it is shown, with `{value}` in it"),
  money: z.boolean().default(false).describe("for a number: an amount in minor units of the scenario's currency"),
  hidden: z.boolean().default(true).describe("false: in the case file from the start"),
  starts: value.optional().describe("its value where a variant does not give one"),
  internal: z.boolean().default(false).describe("true: never in the case file; rules alone read it"),
});

const variant = z.strictObject({
  weight: z.int().min(1).default(1),
  gate: z.boolean().default(false).describe("reserved for gates, never served in practice"),
  levels: z.array(levelName).min(1).optional().describe("drawn at these levels only"),
  facts: z.record(id, value),
  note: text.optional().describe("for trainers: what this variant changes"),
});

const resource = z.strictObject({
  title: text,
  kind: z.enum(["tool", "article", "stock", "partner", "colleague"]),
  class: id.default("frontline").describe("a class of the shared limits; levels that lack it cannot open this"),
  minutes: z.int().min(0).default(0),
  text: words.optional().describe("what it shows when it is opened; without it, there is nothing to open"),
  learns: z.array(id).optional(),
  does: z.array(id).optional(),
  reply: words.optional().describe("what the customer says or does meanwhile"),
  when: condition.optional(),
  in: z.array(id).optional().describe("the situations where it can be opened; left out, all"),
  stock: z
    .union([z.int().min(0), fromFact])
    .optional()
    .describe("how many there are"),
});

const authority = z.strictObject({
  title: text,
  unit: z.enum(["money", "times"]).default("money"),
  most: minor.optional().describe("the largest amount that can be typed"),
  grant: z.record(levelName, minor).optional().describe("this scenario's own limits, by level"),
  reason: text.optional(),
  remedy: z.boolean().default(true).describe("false: money that is no remedy and stays out of the fair band"),
});

const step = z.strictObject({
  title: text,
  rule: z.enum(["required", "forbidden"]).default("required"),
  severity: z.enum(["advisory", "required", "critical"]).default("required"),
  when: condition.optional().describe("applies only where this holds at the end"),
  before: z.array(id).optional().describe("comes too late once one of these steps is done"),
  reason: text.optional(),
  listed: z.boolean().default(true).describe("false: not in the briefing's list, because naming it would give the case away"),
});

const decision = z.strictObject({
  label: text,
  right: text.describe("what was right here, for the debrief"),
  due: condition.optional().describe("at the end: the point should have arisen; if it did not, it was missed"),
  escalates: z.boolean().default(false).describe("the right thing here is to escalate; counts in escalation recall"),
});

const deadline = z.strictObject({
  label: text,
  minutes: z.union([z.int().min(1), fromFact]),
  shown: condition.optional().describe("on the trainee's clock only while this holds"),
  to: id.optional().describe("where the conversation goes when it passes"),
});

const situation = z.strictObject({
  title: text.optional(),
  phase: z.enum(phases),
  key: z.boolean().default(false).describe("a key turn: two or more voices earn full marks here"),
  asks: z.strictObject({ emotion: zeroToTwo.default(0), interpretation: zeroToTwo.default(0), exploration: zeroToTwo.default(0) }),
  load: z.int().min(0).max(3).default(0).describe("what a turn here adds to the trainee's own load; shown, never scored"),
  says: words,
  hint: text.optional().describe("shown in coached mode, when it is asked for"),
  choices: z
    .record(id, choice)
    .refine((found) => Object.keys(found).length > 0, "a situation needs a choice; a place where nothing can be done is an ending"),
});

const ending = z.strictObject({
  title: text,
  says: words,
  need: z.enum(["no", "partly", "yes"]),
  stays: z.boolean(),
  customer: text,
  team: text,
  business: text,
  blockedBy: z.enum(["authority", "process", "resources"]).optional(),
  csat: z.int().min(1).max(5),
  effort: z.int().min(1).max(5).describe("1 no effort for the customer, 5 a great deal"),
  fault: z.enum(faults).optional(),
  teaches: text,
});

const band = z
  .strictObject({ when: condition.optional(), lo: minor, hi: minor })
  .refine((found) => found.lo <= found.hi, "the fair band's `lo` is above its `hi`");

const testLine = z.strictObject({
  role: z.enum(["best", "polite-fast", "warm-empty", "cold-solved", "over-giving"]).optional(),
  level: levelName.optional(),
  variant: id.optional().describe("left out, every variant"),
  choices: z.array(z.string()).min(1).describe("choice names in order; an amount follows `=`"),
  ending: z.union([id, z.array(id).min(1)]).optional(),
  pass: z.boolean().optional(),
});

/** One scenario file. Every text in it is for a person; everything else is for the rules. */
export const scenario = z.strictObject({
  format: z.literal(1),
  id,
  code: z
    .string()
    .regex(/^[A-Z]{2}-\d+$/, "a code is like SC-02")
    .optional(),
  title: text,
  summary: text,
  levels: z.array(levelName).min(1),
  channel: z.enum(channels),
  competency: competencyName,
  also: z.array(competencyName).default([]),
  tier: z.enum(tiers).default("human"),
  failure: z.enum(["monetary", "non-monetary"]),
  currency: z.string().regex(/^[A-Z]{3}$/, "an ISO 4217 code, such as USD"),
  par: z.int().min(1).describe("simulated minutes that a good line takes"),
  source: z.array(text).min(1),
  customer: z.strictObject({
    name: text,
    file: z.array(z.strictObject({ label: text, text })).default([]),
    mood: z.enum(moods),
    patience: z.int().min(1).optional(),
    leaves: id.optional().describe("the ending when patience runs out"),
    asks: text.describe("the stated request"),
    needs: text.describe("the hidden real need"),
  }),
  facts: z.record(id, fact).default({}),
  surface: z.record(id, z.array(text).min(1)).default({}),
  variants: z.record(id, variant).refine((found) => Object.keys(found).length > 0, "a scenario needs a variant"),
  fair: z.array(band).min(1).optional().describe("the fair band of the whole remedy; the first that holds at the end counts"),
  resources: z.record(id, resource).default({}),
  authority: z.record(id, authority).default({}),
  process: z.record(id, step).refine(fitsInBits, `at most ${MOST_BITS} process steps: the analyser has a bit for each`).default({}),
  decisions: z.record(id, decision).refine(fitsInBits, `at most ${MOST_BITS} decision points: the analyser has a bit for each`).default({}),
  deadlines: z.record(id, deadline).default({}),
  refused: z.strictObject({ minutes: z.int().min(0).default(1), reply: text.optional() }).default({ minutes: 1 }),
  break: z.strictObject({ minutes: z.int().min(1), label: text, reply: text }).optional(),
  starts: id.describe("the first situation"),
  anytime: z.record(id, choice).default({}),
  situations: z.record(id, situation),
  endings: z.record(id, ending),
  tests: z.record(id, testLine).default({}),
  accepts: z
    .array(z.strictObject({ code: z.string(), at: z.string().optional(), reason: text }))
    .default([])
    .describe("warnings of the analyser that the author answers"),
});

export type Scenario = z.infer<typeof scenario>;
export type Situation = Scenario["situations"][string];
export type Ending = Scenario["endings"][string];
export type Resource = Scenario["resources"][string];
export type Facts = Record<string, Value>;
