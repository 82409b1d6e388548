import type { Scenario } from "~/engine/scenario/schema";
import { eachChoice } from "~/engine/scenario/walk";
import type { Diagnostic, Finding } from "./diagnostic";
import { contentWords } from "./observe/content-words";

/** From how much of it on a text gives another away, and of how many words at least. */
const MOST_OF_IT = 0.6;
const LEAST_WORDS = 3;

const TELLING = /\b(?:correct|right|best|ideal|wrong|worst)\s+(?:answer|choice|option|reply|response)\b/i;

export const giveaway: Diagnostic = {
  code: "GR2012",
  severity: "warning",
  title: "Words that give the answer away",
  find: ({ scenario }) => {
    const secrets = secretsOf(scenario);
    return [...readable(scenario)].flatMap(({ text, at, isHint }): Finding[] => {
      const telling = TELLING.exec(text)?.[0];
      if (telling !== undefined)
        return [{ at, message: `"${telling}" tells the trainee how this will be marked: say what is done, not whether it is right` }];
      const words = contentWords(text);
      for (const { of, secret } of secrets) {
        if (of !== "needs" && !isHint) continue;
        const shared = [...secret].filter(([stem]) => words.has(stem)).map(([, word]) => word);
        if (secret.size < LEAST_WORDS || shared.length < MOST_OF_IT * secret.size) continue;
        const what = of === "needs" ? "the hidden need" : `what is right at \`${of}\``;
        const way = isHint ? "the hint ask a question" : "the choice say less";
        return [
          {
            at,
            message: `these words repeat ${what} (${shared.join(", ")}) while the trainee should still be finding it out: let ${way}`,
          },
        ];
      }
      return [];
    });
  },
};

interface Secret {
  of: string;
  /** Its words by their stems. */
  secret: Map<string, string>;
}

function secretsOf({ customer, decisions }: Scenario): Secret[] {
  const needs = typeof customer.needs === "string" ? [{ text: customer.needs }] : customer.needs;
  return [
    ...needs.map(({ text }) => ({ of: "needs", secret: contentWords(text) })),
    ...Object.entries(decisions).map(([of, { right }]) => ({ of, secret: contentWords(right) })),
  ];
}

function* readable(scenario: Scenario): Generator<{ text: string; at: string; isHint: boolean }> {
  for (const { choice, at } of eachChoice(scenario))
    for (const part of ["label", "words"] as const) {
      const text = choice[part];
      if (text !== undefined) yield { text, at: `${at}.${part}`, isHint: false };
    }
  for (const [name, { hint }] of Object.entries(scenario.situations))
    if (hint !== undefined) yield { text: hint, at: `situations.${name}.hint`, isHint: true };
}
