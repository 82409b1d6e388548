import type { ChoiceEntry, Mode } from "~/engine/play/attempt";
import { begin } from "~/engine/play/begin";
import { type Replay, replay } from "~/engine/play/replay";
import type { Rules } from "~/engine/play/rules";
import type { Facts } from "~/engine/scenario/schema";
import { type View, view } from "./view";

/** How much a case asks of whoever plays one line of it. */
export interface CaseSize {
  turns: number;
  /** Words that the line brings to the screen: the file, what is said, documents, and every choice that is offered on the way, each once. */
  words: number;
  /** Real minutes, rounded up. */
  minutes: number;
  /** What has to go right on the line, by kind. */
  demands: { replies: number; lookUps: number; steps: number; decisions: number; clocks: number };
}

/** Words that are read in a minute, silently: the mean of 190 studies (Brysbaert 2019). */
const WORDS_A_MINUTE = 238;
/** Seconds to decide in, at each turn, once everything is read. */
const DECIDING = 10;

/** Measures a line of a case: real minutes are its words at reading speed, and a pause to decide at each turn. Throws where the line cannot be played. */
export function caseSize(rules: Rules, facts: Facts, log: readonly ChoiceEntry[], surface: Record<string, string>): CaseSize {
  const { scenario } = rules;
  const mode: Mode = "solo";
  const looking = { surface, locale: "en", mode, token: (name: string) => name };
  const opening = begin(rules, facts).position;
  let played: Replay = replay(rules, facts, mode, []);
  const first = view(rules, opening, played, looking);
  const read = new Set<string>();
  let words = count(first.customer.asks, ...first.customer.file.flatMap(({ label, text }) => [label, text])) + newWords(first, 0, read);
  const required = first.limits.process.filter(({ severity }) => severity !== "advisory").length;
  for (let turn = 1; turn <= log.length; turn += 1) {
    played = replay(rules, facts, mode, log.slice(0, turn), played);
    words += newWords(view(rules, opening, played, looking), turn, read);
  }
  const moves = played.turns.map(({ move }) => move);
  return {
    turns: moves.length,
    words,
    minutes: Math.max(1, Math.ceil(words / WORDS_A_MINUTE + (moves.length * DECIDING) / 60)),
    demands: {
      replies: moves.filter(({ choice }) => choice.words !== undefined).length,
      lookUps: new Set(moves.flatMap(({ opens }) => opens ?? [])).size,
      steps: required,
      decisions: Object.keys(scenario.decisions).length,
      clocks: Object.keys(scenario.deadlines).length,
    },
  };
}

/** How many words a view has that were not there before this turn. A choice that stood there before has been `read`. */
function newWords({ conversation, documents, choices }: View, turn: number, read: Set<string>): number {
  const offered = choices.map(({ words, label }) => words ?? label ?? "").filter((text) => !read.has(text));
  for (const text of offered) read.add(text);
  return count(
    ...conversation.flatMap((message) => (message.turn === turn && message.by !== "you" ? [message.text] : [])),
    ...documents.flatMap((document) => (document.turn === turn ? [document.title, document.text] : [])),
    ...offered,
  );
}

function count(...texts: (string | undefined)[]): number {
  return texts.reduce((sum, text) => sum + (text?.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0);
}
