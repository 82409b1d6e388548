import { LATER } from "~/engine/scenario/names";
import { dataAt, isPlainObject } from "../text/data";

/** One turn of the good conversation: what the customer says, the choice that is right there, and the wrong ones beside it. */
export interface GoodTurn {
  situation: string;
  choice: string;
  says: string;
  words: string;
  wrong: readonly { name: string; words: string }[];
}

/** The good conversation as far as it is written, and the ending that it comes to; null while it goes on. */
export interface GoodLine {
  turns: readonly GoodTurn[];
  ending: string | null;
}

/** The good conversation of a case: its best test line, or else the first choice of each situation, from the first one on. */
export function goodLine(data: unknown): GoodLine {
  const best = Object.values(groupAt(data, ["tests"])).find((test) => isPlainObject(test) && test.role === "best");
  const choices = dataAt(best, ["choices"]);
  return Array.isArray(choices) ? walk(data, choices.map(String), dataAt(best, ["ending"])) : walk(data, null, undefined);
}

/** Words that say what belongs in their place. */
export const isPlaceholder = (words: string): boolean => words === "" || /^\[[^[\]]*\]$/.test(words);

function walk(data: unknown, named: readonly string[] | null, ends: unknown): GoodLine {
  const turns: GoodTurn[] = [];
  let at: string | null = firstSituation(data);
  while (at !== null && !turns.some(({ situation }) => situation === at)) {
    const choices: Record<string, unknown> = groupAt(data, ["situations", at, "choices"]);
    const wanted = named?.[turns.length];
    const choice = Object.keys(choices).find((name) => named === null || isCalled(wanted, name));
    const words = choice === undefined ? "" : firstWords(dataAt(choices, [choice, "words"]));
    if (choice === undefined || isPlaceholder(words)) break;
    const wrong = Object.entries(choices).flatMap(([name, one]) => {
      const said = firstWords(dataAt(one, ["words"]));
      return name === choice || isPlaceholder(said) ? [] : { name, words: said };
    });
    turns.push({ situation: at, choice, says: firstWords(dataAt(data, ["situations", at, "says"])), words, wrong });
    const to = wayOn(data, waysOf(dataAt(choices, [choice, "to"])), named?.[turns.length], ends);
    if (to !== null && isPlainObject(dataAt(data, ["endings", to]))) return { turns, ending: to };
    at = to !== null && to !== LATER && isPlainObject(dataAt(data, ["situations", to])) ? to : null;
  }
  return { turns, ending: null };
}

/** The situation that a case begins with. */
export function firstSituation(data: unknown): string | null {
  const starts = dataAt(data, ["starts"]);
  return typeof starts === "string" ? starts : (Object.keys(groupAt(data, ["situations"]))[0] ?? null);
}

export function groupAt(data: unknown, path: readonly string[]): Record<string, unknown> {
  const found = dataAt(data, path);
  return isPlainObject(found) ? found : {};
}

/** Words alone, those of the first voice, or of the first line. */
function firstWords(value: unknown): string {
  if (typeof value === "string") return value.trim();
  const [first] = Array.isArray(value) ? value : isPlainObject(value) ? Object.values(value) : [];
  return typeof first === "string" ? first.trim() : isPlainObject(first) ? firstWords(first.text) : "";
}

/** Whether a line names this choice, or one of its voices. */
const isCalled = (named: string | undefined, choice: string): boolean => named === choice || named?.startsWith(`${choice}-`) === true;

/** Of several ways the one that a line takes: to where its next choice is, or to its ending; else the one that always holds. */
function wayOn(data: unknown, ways: readonly string[], next: string | undefined, ends: unknown): string | null {
  const leads = ways.find((way) => Object.keys(groupAt(data, ["situations", way, "choices"])).some((choice) => isCalled(next, choice)));
  return leads ?? ways.find((way) => next === undefined && way === ends) ?? ways.at(-1) ?? null;
}

function waysOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value.flatMap((way) => (isPlainObject(way) && typeof way.go === "string" ? [way.go] : [])) : [];
}
