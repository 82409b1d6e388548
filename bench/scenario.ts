import { stringify } from "yaml";
import type { Model } from "~/engine/count/model";
import type { LimitsFile } from "~/engine/limits/schema";
import { parseScenario } from "~/engine/scenario/parse";
import type { Scenario } from "~/engine/scenario/schema";

const count = 15;
const numbers = Array.from({ length: count }, (_, index) => index + 1);
const topics = ["delay", "gauge", "home", "heat", "account"] as const;
const topicOf = (number: number) => topics[number % topics.length] ?? topics[0];
const situationOf = (number: number) => (number <= count ? `room-${number}` : "settled");

/** A line of ten turns through the scenario: questions, resources, an amount, and one turn that stays where it is. */
export const line = ["ask-1", "board", "ask-2", "article", "stay-3", "say-3", "ask-4", "give-5", "ask-6", "say-7"];

/** A scenario of the shipped ones' shape: fifteen situations of four choices, four resources, conditions, steps, limits, two interrupts. */
export function benchScenario(shared: { limits: LimitsFile; model: Model }): Scenario {
  const parsed = parseScenario(stringify(document, { aliasDuplicateObjects: false }), shared);
  if ("problems" in parsed) throw new Error(JSON.stringify(parsed.problems, null, 1));
  return parsed.scenario;
}

export const benchFacts = { delay: true, gauge: true, home: false, heat: true, account: false };

const document = {
  format: 2,
  id: "bench",
  title: "The bench",
  summary: "A scenario that is measured and never served.",
  levels: ["css1"],
  channel: "chat",
  competency: "need-finding",
  failure: "non-monetary",
  currency: "USD",
  par: 20,
  source: ["made for the bench"],
  customer: { name: "Robin", mood: "worried", patience: 9, leaves: "gone", asks: "Where is it?", needs: "To have it in time" },
  facts: Object.fromEntries(topics.map((topic) => [topic, { label: topic, type: "flag", yes: "yes", no: "no" }])),
  variants: { first: { facts: benchFacts }, second: { facts: { ...benchFacts, heat: false } } },
  resources: {
    board: { title: "Board", kind: "tool", minutes: 2, does: ["look-first"], text: "Two stops are free tonight." },
    article: { title: "Article", kind: "article", minutes: 1, learns: ["heat"], text: "How long a tank lasts in the cold." },
    desk: { title: "Partner desk", kind: "partner", minutes: 5, when: { done: "step-home" }, text: "They can come at nine." },
    van: { title: "Van", kind: "stock", stock: 2 },
  },
  authority: { credit: { title: "Credit", most: 10_000 } },
  process: {
    "look-first": { title: "Look first", before: ["step-account"] },
    ...Object.fromEntries(topics.map((topic) => [`step-${topic}`, { title: `Ask about ${topic}` }])),
  },
  decisions: { money: { label: "What it costs", right: "A credit within the limits" } },
  deadlines: { closes: { label: "The board closes", minutes: 240, to: "gone" } },
  starts: situationOf(1),
  anytime: {
    "verify-late": {
      kind: "ask",
      words: "The number on the letter, please?",
      when: { not: { done: "step-account" } },
      does: ["step-account"],
    },
  },
  situations: Object.fromEntries(numbers.map((number) => [situationOf(number), room(number)])),
  endings: { settled: ending("yes", true), gone: ending("no", false) },
};

function room(number: number) {
  const topic = topicOf(number);
  const next = situationOf(number + 1);
  return {
    phase: number < 5 ? "open" : number < 12 ? "solve" : "close",
    asks: { emotion: 1, exploration: 1 },
    says: [
      { when: { all: [{ knows: topic }, { fact: topic, is: true }] }, text: `You know about the ${topic} now.` },
      { text: "I am still waiting here." },
    ],
    choices: {
      [`ask-${number}`]: {
        kind: "ask",
        words: `What can you tell me about the ${topic}?`,
        shows: { exploration: 1 },
        learns: [topic],
        does: [`step-${topic}`],
        reply: "As far as I know it is as it was.",
        to: next,
      },
      [`say-${number}`]: {
        kind: "say",
        words: `That was our miss, and I see what the ${topic} means for you.`,
        shows: { emotion: 1, interpretation: 1 },
        minutes: 2,
        reply: "All right.",
        to: [{ when: { any: [{ knows: topic }, { opened: "article" }] }, go: next }, { go: situationOf(Math.max(1, number - 1)) }],
      },
      [`give-${number}`]: {
        kind: "give",
        words: "I take twenty off the bill for the day.",
        gives: { authority: "credit", amount: 2000 },
        when: { given: "credit", atMost: 5000 },
        decides: { money: "right" },
        reply: "Thank you.",
        to: next,
      },
      [`stay-${number}`]: {
        kind: "say",
        words: "One moment, I am with you.",
        // biome-ignore lint/suspicious/noThenProperty: the scenario format has this name
        then: [
          { when: { all: [{ knows: topic }, { not: { mood: "angry" } }] }, minutes: 1, reply: "Take your time." },
          { patience: -1, mood: "annoyed", minutes: 2, reply: "I have been waiting." },
        ],
      },
    },
  };
}

function ending(need: string, stays: boolean) {
  return {
    title: need,
    says: "It is over.",
    need,
    stays,
    customer: "What the customer got",
    team: "What the team got",
    business: "What the business got",
    csat: stays ? 5 : 1,
    effort: stays ? 1 : 4,
    teaches: "Ask first.",
  };
}
