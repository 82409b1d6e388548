import { addTexts, countBeyond, hasText, isSubset, noTexts, type TextSet, textsIn } from "./text-set";

/** A few of many sets that together hold all that any of them holds; `isLeast` where it was shown that fewer of them do not. */
export interface Cover {
  chosen: number[];
  isLeast: boolean;
}

/** How many branches are looked at before the best cover so far is taken. */
const MOST_BRANCHES = 60_000;

/**
 * The fewest of the sets that hold everything: greedily at first, then by branch and bound over the sets that hold the rarest text, as far as its patience goes.
 * The bound counts texts of which no set holds two.
 */
export function smallestCover(sets: readonly TextSet[], most = MOST_BRANCHES): Cover {
  const size = (sets[0]?.length ?? 0) * 32;
  const whole = noTexts(size);
  for (const set of sets) addTexts(whole, set);
  const useful = undominated(sets);
  const holders = new Map(textsIn(whole).map((text) => [text, useful.filter((index) => hasText(sets[index] ?? whole, text))]));
  const rarest = [...holders].sort(([, one], [, other]) => one.length - other.length);
  const setAt = (index: number): TextSet => sets[index] ?? whole;
  let best = withoutNeedless(greedy(sets, useful, whole), setAt, size);
  let branches = 0;

  const apartBeyond = (covered: TextSet): number => {
    const touched = new Set<number>();
    let count = 0;
    for (const [text, holding] of rarest) {
      if (hasText(covered, text) || holding.some((index) => touched.has(index))) continue;
      for (const index of holding) touched.add(index);
      count += 1;
    }
    return count;
  };
  const search = (chosen: readonly number[], covered: TextSet): void => {
    branches += 1;
    if (branches > most) return;
    const next = rarest.find(([text]) => !hasText(covered, text));
    if (!next) {
      if (chosen.length < best.length) best = [...chosen];
      return;
    }
    if (chosen.length + apartBeyond(covered) >= best.length) return;
    const gains = next[1].map((index) => ({ index, gain: countBeyond(setAt(index), covered) })).sort((one, other) => other.gain - one.gain);
    for (const { index } of gains) {
      const more = covered.slice();
      addTexts(more, setAt(index));
      search([...chosen, index], more);
    }
  };
  search([], noTexts(size));
  return { chosen: best, isLeast: branches <= most };
}

/** The sets that are not within another; of equal ones the first. */
function undominated(sets: readonly TextSet[]): number[] {
  const empty = noTexts((sets[0]?.length ?? 0) * 32);
  const bySize = sets.map((set, index) => ({ set, index, count: countBeyond(set, empty) })).sort((one, other) => other.count - one.count);
  const kept: typeof bySize = [];
  for (const found of bySize) if (!kept.some(({ set }) => isSubset(found.set, set))) kept.push(found);
  return kept.map(({ index }) => index);
}

function greedy(sets: readonly TextSet[], useful: readonly number[], whole: TextSet): number[] {
  const covered = noTexts(whole.length * 32);
  const chosen: number[] = [];
  while (!isSubset(whole, covered)) {
    let [best, most] = [-1, 0];
    for (const index of useful) {
      const gain = countBeyond(sets[index] ?? whole, covered);
      if (gain > most) [best, most] = [index, gain];
    }
    addTexts(covered, sets[best] ?? whole);
    chosen.push(best);
  }
  return chosen;
}

/** Leaves out what the others hold together. */
function withoutNeedless(chosen: readonly number[], setAt: (index: number) => TextSet, size: number): number[] {
  let kept = [...chosen];
  for (const one of [...chosen].reverse()) {
    const others = kept.filter((index) => index !== one);
    const covered = noTexts(size);
    for (const index of others) addTexts(covered, setAt(index));
    if (isSubset(setAt(one), covered)) kept = others;
  }
  return kept;
}
