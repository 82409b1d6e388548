import * as z from "zod";
import { id } from "~/engine/limits/id";
import { condition, fromFact } from "./condition";
import { toList } from "./conditional-value";
import { kindOf } from "./defaults";
import type { Form } from "./form";
import { audiences, criterionName, faults, guardKinds, harms, moods, voices } from "./names";
import { remarks } from "./remarks";

/** Words that someone reads: translated by their path, may hold `{fact}` and `{surface}` names. */
export const text = z.string().trim().min(1, "words are missing here");

const wordsSay = "words are a text, or a list of `when` and `text`";

function toLine<Asked>(condition: Form<Asked, unknown>["condition"]) {
  return z.strictObject({
    when: condition.optional().describe("said only where this holds; the first line that holds is said"),
    text: text.describe("the words"),
  });
}

/** Words, or a list of words by condition of which the first that holds is said. */
export function toWords<Asked>(condition: Form<Asked, unknown>["condition"]) {
  const line = toLine(condition);
  return z
    .union([text, z.array(line).min(1)], wordsSay)
    .transform((found): z.infer<typeof line>[] => (typeof found === "string" ? [{ text: found }] : found));
}

/** The same, with a text alone left as it is: translations know it by its path, and rules by their hash. `hasDefault` asks for a line that always counts. */
export function toSentence<Asked>(condition: Form<Asked, unknown>["condition"], hasDefault: boolean) {
  return z.union([text, toList(toLine(condition), hasDefault)], wordsSay);
}

/** Words that someone says, of whom a line may name another than the customer. */
export function toSpeech<Asked>(condition: Form<Asked, unknown>["condition"]) {
  const line = toLine(condition).extend({
    speaker: id.optional().describe("who says it, by a name under `speakers`; left out, the customer"),
  });
  return z
    .union([text, z.array(line).min(1)], "words are a text, or a list of `when`, `speaker` and `text`")
    .transform((found): z.infer<typeof line>[] => (typeof found === "string" ? [{ text: found }] : found));
}

function toTarget<Asked>(condition: Form<Asked, unknown>["condition"]) {
  const way = z.strictObject({
    when: condition.optional().describe("taken only where this holds; the first that holds is taken"),
    go: id.describe("a situation or an ending"),
  });
  return z.union([id, z.array(way).min(1)], "where it leads is a situation or an ending, or a list of `when` and `go`");
}

/** What is touched: a critical fault by itself where a step that guards it applies and is not done. */
export const touches = z.array(z.enum(guardKinds)).min(1).optional();

export const kinds = ["say", "ask", "open", "give", "charge", "approve", "escalate", "end"] as const;

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
  mood: z.enum(moods).optional().describe("the customer's mood from now on"),
  repeats: z.int().min(0).optional().describe("how often the customer has to say something again because of this"),
  transfer: z.enum(["right", "needless"]).optional().describe("hands the customer to someone else, rightly or needlessly"),
  breaks: z.int().min(0).optional().describe("promises that this breaks"),
  fault: z.enum(faults).optional().describe("a critical fault that this is"),
  touches: touches.describe("what this gives away or changes; a critical fault by itself while a step that guards it is not done"),
};
export const effectNames = Object.keys(effects);

const sum = z.strictObject({
  authority: id.describe("what it is, by its name under `authority`"),
  amount: z.int().min(1).optional().describe("minor units or times; left out, the trainee types it"),
});

/** The most characters that can be typed for a choice. */
export const LONGEST_TYPED = 200;

const rightText = z
  .string()
  .trim()
  .min(1, "words are missing here")
  .max(LONGEST_TYPED, `no more than ${LONGEST_TYPED} characters can be typed`);

const typing = z.strictObject({
  label: text.describe("what is asked for, as the label of the field"),
  right: z
    .union([rightText, z.array(rightText).min(1), fromFact], "what is right is a text, a list of texts, or `{fact: name}`")
    .describe("what is right: a text, one of a list, or `{fact: name}` for what a fact says; spaces and letter case do not count"),
});

const zeroToTwo = z.int().min(0).max(2);
const mechanism = {
  emotion: zeroToTwo.default(0).describe("emotional reaction, 0 to 2"),
  interpretation: zeroToTwo.default(0).describe("interpretation, 0 to 2"),
  exploration: zeroToTwo.default(0).describe("exploration, 0 to 2"),
};

/** How much of each empathy mechanism is in words, or is asked for by a moment. */
export const empathy = z.strictObject(mechanism);

/** How spoken words are marked. A voice may have its own. */
export const toWordMarks = <Asked>(condition: Form<Asked, unknown>["condition"]) => ({
  shows: empathy.optional().describe("how much of each empathy mechanism the words give, 0 to 2"),
  tone: z.record(criterionName, zeroToTwo).optional().describe("marks on the tone rubric, 0 to 2; what is left out is 2"),
  why: toSentence(condition, false)
    .optional()
    .describe("for the debrief: what this did, in a sentence, or a list of sentences by condition"),
});

/** What the trainee may do or say at a situation. A choice with words is spoken and marked for empathy; one without is silent. */
export function toChoice<Asked, Said>({ condition, said }: Form<Asked, Said>) {
  const speech = toSpeech(condition);
  const target = toTarget(condition);
  const marks = toWordMarks(condition);
  const branch = z.strictObject({
    ...remarks,
    when: condition.optional().describe("the first branch whose condition holds is taken"),
    ...effects,
    reply: speech.optional().describe("what the customer answers, or what happens; instead of the choice's"),
    to: target.optional().describe("where it leads; instead of the choice's"),
    why: marks.why,
  });
  const choice = z.strictObject({
    ...remarks,
    kind: z
      .enum(kinds)
      .optional()
      .describe("what sort of act it is; left out, `give` where it gives, `charge` where it charges, else `say`"),
    label: text.optional().describe("what the trainee does, for a choice without words or above them"),
    words: said.optional().describe("what the trainee says"),
    when: condition.optional().describe("offered only where this holds"),
    in: z.array(id).optional().describe("for `anytime` choices: the situations where it is offered"),
    again: z.boolean().optional().describe("may be taken more than once; the second time is a repeat when it is spoken"),
    gives: sum.optional().describe("what this gives to the customer"),
    charges: sum.optional().describe("what this charges the customer, under an authority with `charge: true`"),
    types: typing.optional().describe("what the trainee types here, where a slip matters: an address, an order number"),
    needs: z
      .strictObject({
        done: z.array(id).optional().describe("process steps that must be done"),
        opened: z.array(id).optional().describe("resources that must have been opened"),
        reason: text.optional().describe("why, shown to the trainee when it is locked or refused"),
      })
      .optional()
      .describe("what must come first; until then it is locked, or refused"),
    ...marks,
    harm: z.enum(harms).optional().describe("marks the turn -100"),
    voice: z.enum(voices).optional().describe("the voice of the words, where they have one alone"),
    audience: z
      .enum(audiences)
      .optional()
      .describe("for whom the words are, default `customer`; a note to a colleague or for the record is not marked"),
    ...effects,
    reply: speech.optional().describe("what the customer answers, or what happens"),
    to: target.optional().describe("where it leads; left out, the conversation stays where it is"),
    then: z.array(branch).min(1).optional().describe("branches, of which the first whose `when` holds is taken, after the effects above"),
  });
  return choice.transform((found) => ({ ...found, kind: found.kind ?? kindOf(found) }));
}

/** A choice as the rules read it. */
const choice = toChoice({ condition, said: text });

export type Choice = z.infer<typeof choice>;
export type Branch = NonNullable<Choice["then"]>[number];
export type Target = NonNullable<Choice["to"]>;
export type Wording = NonNullable<Choice["reply"]>;

/** What a choice gives or charges: both count under their authority, and within its limit. */
export function givenBy({ gives, charges }: Pick<Choice, "gives" | "charges">): Choice["gives"] {
  return gives ?? charges;
}
