import type { Wording } from "./choice";
import { didYouMean, type Problem, problem } from "./problem";
import type { Scenario } from "./schema";
import { eachText } from "./text";
import { eachChoice } from "./walk";

type Line = Wording[number];

const ALL_IN_BRACKETS = /^(?:\s*\[[^\]]*\])+\s*$/;

/** Whether a text says only what is heard or seen: such a text is the story's, and nobody's words. */
export function isStaged(text: string): boolean {
  return ALL_IN_BRACKETS.test(text);
}

/** Every line that someone other than the trainee may say, with its path. */
export function* eachSpokenLine(scenario: Scenario): Generator<{ line: Line; at: string }> {
  for (const [name, { reply }] of Object.entries(scenario.resources)) yield* lines(reply, `resources.${name}.reply`);
  for (const [name, { says }] of Object.entries(scenario.situations)) yield* lines(says, `situations.${name}.says`);
  for (const { choice, at } of eachChoice(scenario)) {
    yield* lines(choice.reply, `${at}.reply`);
    for (const [index, { reply }] of (choice.then ?? []).entries()) yield* lines(reply, `${at}.then.${index}.reply`);
  }
}

function* lines(words: Wording | undefined, at: string): Generator<{ line: Line; at: string }> {
  for (const [index, line] of (words ?? []).entries()) yield { line, at: `${at}.${index}` };
}

/** Speakers that a line names and the scenario does not have, and speakers of lines that nobody says. */
export function checkSpeakers(scenario: Scenario): Problem[] {
  const names = Object.keys(scenario.speakers);
  return [...eachSpokenLine(scenario)].flatMap(({ line: { speaker, text }, at }) => {
    if (speaker === undefined) return [];
    if (!names.includes(speaker))
      return [problem("GR1001", `${at}.speaker`, `unknown speaker \`${speaker}\`${didYouMean(speaker, names)}`)];
    if (!isStaged(text)) return [];
    return [
      problem("GR1006", `${at}.speaker`, "a text that is all in square brackets is the story's, so nobody says it: take out `speaker`"),
    ];
  });
}

/** Texts in which a square bracket is opened and not closed, or closed and not opened: what stands in a pair is shown as a stage direction, and such a text as it was typed. */
export function checkStaging(scenario: Scenario): Problem[] {
  return [...eachText(scenario)].flatMap(({ text, at }) => {
    const [lone] = /[[\]]/.exec(text.replace(/\[[^[\]]*\]/g, "")) ?? [];
    const missing = lone === "[" ? "]" : "[";
    return lone
      ? [
          problem(
            "GR1006",
            at,
            `a \`${lone}\` without its \`${missing}\`: what is seen or heard stands in square brackets, so add the other one`,
          ),
        ]
      : [];
  });
}

/** The speakers that say a line. */
export function usedSpeakers(scenario: Scenario): Set<string> {
  return new Set([...eachSpokenLine(scenario)].flatMap(({ line }) => line.speaker ?? []));
}
