import type { Edge } from "~/analysis/graph/node";

const words = new Map<string, ReadonlySet<string>>();

/** How much of a choice's words another spoken choice there repeats at most, as a share of its own; 0 where nothing else is said. */
export function twinned({ move }: Edge, offered: readonly Edge[]): number {
  const own = move.choice.words;
  if (own === undefined) return 0;
  let most = 0;
  for (const { move: other } of offered)
    if (other !== move && other.choice.words !== undefined) most = Math.max(most, repeated(wordsOf(own), wordsOf(other.choice.words)));
  return most;
}

function repeated(own: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let both = 0;
  for (const word of own) if (others.has(word)) both += 1;
  return own.size === 0 ? 0 : both / own.size;
}

function wordsOf(text: string): ReadonlySet<string> {
  const known = words.get(text) ?? new Set(text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? []);
  words.set(text, known);
  return known;
}
