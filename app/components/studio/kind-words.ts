import type { Words } from "~/i18n/words-in";

const kinds = [
  ...(["situation", "choice", "ending", "fact", "variant", "step", "resource", "authority", "decision", "deadline", "speaker"] as const),
  ...(["surface", "condition", "test", "variants", "endings"] as const),
] as const;

/** What a kind of thing is called; the case itself where it is none of them. */
export function kindWords(t: Words["t"], kind: string): string {
  return t(`studio-kind.${kinds.find((known) => known === kind) ?? "case"}`);
}
