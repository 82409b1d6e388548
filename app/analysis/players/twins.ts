import type { Edge } from "~/analysis/graph/node";

const words = new Map<string, ReadonlySet<string>>();

/** How much of its words another spoken choice there repeats at most: words that both have, as a share of those that either has. */
export function twinned({ move }: Edge, offered: readonly Edge[]): number {
  const own = move.choice.words;
  if (own === undefined) return 0;
  let most = 0;
  for (const { move: other } of offered)
    if (other !== move && other.choice.words !== undefined) most = Math.max(most, overlap(wordsOf(own), wordsOf(other.choice.words)));
  return most;
}

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let both = 0;
  for (const word of one) if (other.has(word)) both += 1;
  const either = one.size + other.size - both;
  return either === 0 ? 0 : both / either;
}

function wordsOf(text: string): ReadonlySet<string> {
  const known = words.get(text) ?? new Set(text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? []);
  words.set(text, known);
  return known;
}
