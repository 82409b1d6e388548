/** The beginning of a message: who says it, whether the line tells a time, and the words that follow on the same line. */
export interface MessageHead {
  who: string;
  isTimed: boolean;
  words: string;
}

const CLOCK = String.raw`\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[AaPp]\.?[Mm]\.?)?`;
const DAY = String.raw`(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4})`;
const TIME = String.raw`[[(]?(?:${DAY}(?:,? |T))?${CLOCK}Z?[\])]?`;
/** Letters first; a few words at most, so that a sentence with a colon in it is no name. */
const NAME = String.raw`[\p{L}][\p{L}\p{M}\d.'’_@-]*(?: [\p{L}\p{M}\d.'’_@&()-]+){0,4}`;

/** The shapes of a chat's lines, those that tell a time first. */
const shapes: readonly (readonly [pattern: RegExp, isTimed: boolean])[] = [
  // [10:03] Name: words · 10:03 AM - Name: words · 03/11/2026, 10:03 - Name: words · 10:03 | Name: words
  [new RegExp(String.raw`^${TIME}\s*(?:[-–—|]\s*)?\**(?<who>${NAME})\**\s*:\**(?:\s+(?<words>.*))?$`, "u"), true],
  // Name [10:03]: words · Name (2026-11-03 10:03): words
  [new RegExp(String.raw`^\**(?<who>${NAME}?)\**,? ${TIME}\s*:\**(?:\s+(?<words>.*))?$`, "u"), true],
  // Name  10:03 AM, with the words on the lines below
  [new RegExp(String.raw`^\**(?<who>${NAME}?)\**,?\s+(?:at )?${TIME}(?<words>)$`, "u"), true],
  // <Name> words
  [new RegExp(String.raw`^(?:${TIME} )?<(?<who>${NAME})>\s+(?<words>.*)$`, "u"), true],
  // Name: words · **Name:** words
  [new RegExp(String.raw`^\**(?<who>${NAME})\**\s*:\**(?:\s+(?<words>.*))?$`, "u"), false],
];

const LONGEST_NAME = 40;

/** The head that a line may be; null where it is none. Without a time, whether a name is a speaker's is for the whole text to tell. */
export function toHead(line: string): MessageHead | null {
  for (const [pattern, isTimed] of shapes) {
    const { who, words = "" } = pattern.exec(line)?.groups ?? {};
    if (who !== undefined && who.length <= LONGEST_NAME) return { who: who.trim(), isTimed, words: words.trim() };
  }
  return null;
}
