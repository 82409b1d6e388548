import type { Choice } from "~/engine/scenario/choice";
import type { Typing } from "~/engine/scenario/names";
import type { Facts, Scenario } from "~/engine/scenario/schema";

/** What is right to type, as the file has it: a text, several, or a fact. */
export type RightText = NonNullable<Choice["types"]>["right"];

/** Whether what was typed is one of the texts that are right: spaces around it, how many there are within it, and letter case do not count. */
export function toTyping(scenario: Scenario, right: RightText, facts: Facts, typed: string): Typing {
  const plain = toPlain(typed);
  const isRight = rightTexts(scenario, right, facts).some((text) => {
    const wanted = toPlain(text);
    return plain === wanted || (isNumber(scenario, right) && withoutGroups(plain) === wanted);
  });
  return isRight ? "right" : "slip";
}

/** The texts that are right with these facts, the first as it is told in the debrief. */
export function rightTexts(scenario: Scenario, right: RightText, facts: Facts): readonly string[] {
  if (typeof right === "string") return [right];
  if (Array.isArray(right)) return right;
  const [fact, value] = [scenario.facts[right.fact], facts[right.fact]];
  if (!fact || value === undefined) return [];
  if (fact.type === "choice") return [fact.of?.[String(value)] ?? String(value)];
  return fact.shows === undefined ? [String(value)] : [fact.shows.replaceAll("{value}", String(value)), String(value)];
}

function isNumber({ facts }: Scenario, right: RightText): boolean {
  return typeof right === "object" && !Array.isArray(right) && facts[right.fact]?.type === "number";
}

function toPlain(text: string): string {
  return text.trim().replace(/\s+/gu, " ").toLowerCase();
}

/** The desk shows 48213 as 48,213, and in other languages otherwise, so it can be typed like that. */
function withoutGroups(text: string): string {
  return text.replace(/(?<=\d)[ ,.'’](?=\d{3}(?!\d))/gu, "");
}
