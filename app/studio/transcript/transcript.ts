import { type MessageHead, toHead } from "./head";
import { guessRole } from "./role";

/** One message of a chat: who wrote it, what it says, and the line where it begins, counted from 1. */
export interface ChatMessage {
  who: string;
  words: string;
  line: number;
}

/** A line that is nobody's words, such as a note that someone joined. */
export interface PassedOver {
  line: number;
  words: string;
}

export interface Transcript {
  messages: ChatMessage[];
  passedOver: PassedOver[];
}

/** Why a text cannot be read as a chat, and at which line. */
export interface TranscriptProblem {
  code: "empty" | "long" | "no-text" | "nobody" | "no-speaker" | "one-speaker";
  line: number;
}

const MOST_CHARACTERS = 200_000;
const MOST_MESSAGES = 400;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are in no text that someone wrote
const NO_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffd]/;
/** What a chat's own software writes into its record. */
const NOTED = [
  /^[-=*_~#\s]+$/,
  /^\W*(?:chat|conversation|transcript|session|ticket)\b.{0,20}\b(?:started|ended|began|closed|id|transcript|with|on)\b/i,
  /\b(?:has )?(?:joined|left|entered) (?:the )?(?:chat|conversation|room|group)\b/i,
  /^\W*(?:image|video|audio|sticker|document|gif|media|file) (?:omitted|attached)\W*$/i,
  /messages and calls are end-to-end encrypted/i,
  /^[[(]?(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4})?,?\s*(?:\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]m)?)?[\])]?$/i,
];

/** Reads what was pasted as a chat, in any of the shapes that chat tools copy and export. */
export function parseTranscript(pasted: string): Transcript | { problems: TranscriptProblem[] } {
  if (pasted.trim() === "") return { problems: [{ code: "empty", line: 1 }] };
  if (pasted.length > MOST_CHARACTERS) return { problems: [{ code: "long", line: lineAt(pasted, MOST_CHARACTERS) }] };
  // Phones put marks of direction and wide spaces around times.
  const lines = pasted
    .split(/\r\n|\n|\r/)
    .map((line) => line.replace(/[\u200e\u200f\u202a-\u202e\ufeff]/g, "").replace(/[\u00a0\u202f\t]/g, " "));
  const odd = lines.findIndex((line) => NO_TEXT.test(line));
  if (odd >= 0) return { problems: [{ code: "no-text", line: odd + 1 }] };
  const heads = lines.map((line) => (isNoted(line) ? null : toHead(line.trim())));
  const found = gather(lines, heads, speakersIn(heads));
  if ("problems" in found) return found;
  const late = found.messages[MOST_MESSAGES];
  if (late) return { problems: [{ code: "long", line: late.line }] };
  const names = new Set(found.messages.map(({ who }) => who));
  if (names.size < 2) return { problems: [{ code: "one-speaker", line: found.messages[0]?.line ?? 1 }] };
  return found;
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split(/\r\n|\n|\r/).length;

const isNoted = (line: string): boolean => line.trim() !== "" && NOTED.some((pattern) => pattern.test(line.trim()));

/** A name is a speaker's where a time stands beside it, where it says what someone does there, or where it comes again; of the others, the first ones while fewer than two are known. */
function speakersIn(heads: readonly (MessageHead | null)[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const sure = new Set<string>();
  for (const head of heads) {
    if (!head) continue;
    const count = (counts.get(head.who) ?? 0) + 1;
    counts.set(head.who, count);
    if (head.isTimed || guessRole(head.who) !== null || count > 1) sure.add(head.who);
  }
  for (const name of counts.keys()) if (sure.size < 2) sure.add(name);
  return sure;
}

function gather(
  lines: readonly string[],
  heads: readonly (MessageHead | null)[],
  speakers: ReadonlySet<string>,
): Transcript | { problems: TranscriptProblem[] } {
  const messages: ChatMessage[] = [];
  const passedOver: PassedOver[] = [];
  for (const [index, line] of lines.entries()) {
    const head = heads[index];
    const last = messages.at(-1);
    if (head && speakers.has(head.who)) messages.push({ who: head.who, words: head.words, line: index + 1 });
    else if (isNoted(line)) passedOver.push({ line: index + 1, words: line.trim() });
    else if (last) last.words = `${last.words}\n${line.trim()}`;
    else if (line.trim() !== "") return { problems: [{ code: speakers.size === 0 ? "no-speaker" : "nobody", line: index + 1 }] };
  }
  const said = messages.map(({ words, ...rest }) => ({ ...rest, words: words.replace(/\n{2,}/g, "\n").trim() }));
  const silent = said.filter(({ words }) => words === "").map(({ line, who }) => ({ line, words: who }));
  return {
    messages: said.filter(({ words }) => words !== ""),
    passedOver: [...passedOver, ...silent].sort((one, other) => one.line - other.line),
  };
}
