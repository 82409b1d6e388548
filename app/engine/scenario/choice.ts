import * as z from "zod";
import { id } from "~/engine/limits/id";
import { condition } from "./condition";
import { audiences, faults, guarded, harms, moods, voices } from "./names";

/** Words that somebody reads: translated by their path, may hold `{fact}` and `{surface}` names. */
export const text = z.string().trim().min(1, "words are missing here");

const line = z.strictObject({ when: condition.optional(), text });
/** Words, or a list of words by condition of which the first that holds is said. */
export const words = z
  .union([text, z.array(line).min(1)], "words are a text, or a list of `when` and `text`")
  .transform((found): z.infer<typeof line>[] => (typeof found === "string" ? [{ text: found }] : found));
export type Wording = z.infer<typeof words>;

const target = z.union(
  [id, z.array(z.strictObject({ when: condition.optional(), go: id })).min(1)],
  "where it leads is a situation or an ending, or a list of `when` and `go`",
);

/** What is touched: the choice raises a critical fault where a step that guards it applies and is not done. */
export const touches = z.array(z.enum(guarded)).min(1).optional();

export const kinds = ["say", "ask", "open", "give", "approve", "escalate", "end"] as const;

const effects = {
  learns: z.array(id).optional().describe("facts that the trainee knows from now on"),
  does: z.array(id).optional().describe("process steps that this does"),
  sets: z
    .record(id, z.union([z.boolean(), z.int(), z.string()]))
    .optional()
    .describe("facts that change"),
  uses: z.record(id, z.int().min(1)).optional().describe("how many of a resource this uses up"),
  grants: z.record(id, z.int().min(1)).optional().describe("authority added for this case, after an approval"),
  decides: z
    .record(id, z.enum(["right", "under", "over"]))
    .optional()
    .describe("how a decision point was met; the first time counts"),
  minutes: z.int().min(0).optional().describe("simulated minutes that this costs"),
  patience: z.int().optional().describe("what this adds to the customer's patience, or takes"),
  mood: z.enum(moods).optional(),
  repeats: z.int().min(0).optional().describe("how often the customer has to say something again because of this"),
  transfer: z.enum(["right", "needless"]).optional(),
  breaks: z.int().min(0).optional().describe("promises that this breaks"),
  fault: z.enum(faults).optional().describe("a critical fault that this is"),
  touches: touches.describe("what this gives away or changes; a critical fault by itself while a step that guards it is not done"),
};
export const effectNames = Object.keys(effects);

const branch = z.strictObject({
  when: condition.optional().describe("the first branch whose condition holds is taken"),
  ...effects,
  reply: words.optional(),
  to: target.optional(),
  why: text.optional().describe("for the debrief: what this branch of the choice did, in a sentence"),
});

const zeroToTwo = z.int().min(0).max(2);

/** What the trainee may do or say at a situation. A choice with words is spoken and marked for empathy; one without is silent. */
export const choice = z.strictObject({
  kind: z.enum(kinds),
  label: text.optional().describe("what the trainee does, for a choice without words or above them"),
  words: text.optional().describe("what the trainee says"),
  when: condition.optional().describe("offered only where this holds"),
  in: z.array(id).optional().describe("for `anytime` choices: the situations where it is offered"),
  again: z.boolean().optional().describe("may be taken more than once; the second time is a repeat when it is spoken"),
  gives: z
    .strictObject({ authority: id, amount: z.int().min(1).optional().describe("minor units or times; left out, the trainee types it") })
    .optional(),
  needs: z
    .strictObject({
      done: z.array(id).optional(),
      opened: z.array(id).optional(),
      reason: text.optional().describe("why, shown to the trainee when it is locked or refused"),
    })
    .optional(),
  shows: z
    .strictObject({ emotion: zeroToTwo.default(0), interpretation: zeroToTwo.default(0), exploration: zeroToTwo.default(0) })
    .optional()
    .describe("how much of each empathy mechanism the words give, 0 to 2"),
  tone: z.record(id, zeroToTwo).optional().describe("marks on the tone rubric, 0 to 2; what is left out is 2"),
  harm: z.enum(harms).optional().describe("marks the turn -100"),
  voice: z.enum(voices).optional().describe("how the words sound; `curt` is cold by the rubric unless `tone` says otherwise"),
  audience: z
    .enum(audiences)
    .optional()
    .describe("for whom the words are, default `customer`; a note to a colleague or for the record is not marked"),
  ...effects,
  reply: words.optional().describe("what the customer answers, or what happens"),
  to: target.optional().describe("where it leads; left out, the conversation stays where it is"),
  then: z.array(branch).min(1).optional(),
  why: text.optional().describe("for the debrief: what this choice did, in a sentence"),
});

export type Choice = z.infer<typeof choice>;
export type Branch = z.infer<typeof branch>;
export type Target = z.infer<typeof target>;
