import { type Document, isPair, isScalar, isSeq, type Node, type Pair, visit } from "yaml";

/** A text without quotes that ends where a comment begins, by its path, with what is lost by that. */
export interface CutOff {
  at: string;
  lost: string;
}

/**
 * Texts that a ` #` cuts off. A remark behind a name or a number is meant as one; behind words, or where no space follows the sign, the author may well not know that
 * YAML takes all of it for a comment.
 */
export function findCutOff(source: string, document: Document): CutOff[] {
  if (!/\S[ \t]#/.test(source)) return [];
  const found: CutOff[] = [];
  visit(document, {
    Scalar: (key, { type, value, range }, path) => {
      if (key === "key" || type !== "PLAIN" || typeof value !== "string" || !range) return;
      const [, lost] = /^[ \t]+(#.*)/.exec(source.slice(range[1], range[2])) ?? [];
      if (lost !== undefined && (/\s/.test(value) || /^#[^\s#!]/.test(lost))) found.push({ at: pathTo(path, key), lost });
    },
  });
  return found;
}

/** What is lost, and the way out. */
export function toldCutOff(lost: string): string {
  const shown = lost.length > 40 ? `${lost.slice(0, 40)}…` : lost;
  return `a comment begins at \`${shown}\`, so nobody reads it: put quotes around the text, or the comment on a line of its own`;
}

function pathTo(ancestors: readonly (Document | Node | Pair)[], key: number | "key" | "value" | null): string {
  const names = ancestors.flatMap((node, index) => {
    if (isPair(node)) return isScalar(node.key) ? [String(node.key.value)] : [];
    const below = ancestors[index + 1];
    if (!isSeq(node)) return [];
    return [String(below === undefined ? key : node.items.indexOf(below))];
  });
  return names.join(".");
}
