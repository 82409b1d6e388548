import { type Marked, markedMechanisms } from "./mark-text";
import { storedWords } from "./stored-words";
import type { Words } from "./words-in";

/** A choice's empathy mark as its author reads it: the points, and what the words lack or overdo. */
export function trainerMark({ t, list }: Words, { points, fits, lacking, harm, fault }: Marked & { points: number }): string {
  const off = markedMechanisms.flatMap((mechanism) => {
    const fit = fits[mechanism];
    if (!fit || fit.fit === 1) return [];
    if (fit.given > fit.asked) return [t(`studio-proof.mark-more.${mechanism}`)];
    return [t(fit.given === 0 ? `studio-proof.mark-none.${mechanism}` : `studio-proof.mark-less.${mechanism}`)];
  });
  const reasons = [
    ...(fault ? [t("studio-proof.mark-fault")] : []),
    ...(harm ? [t("studio-proof.mark-harm", { harm: t(`studio-harm.${harm}`) })] : []),
    ...off,
    ...(lacking.length > 0
      ? [t("studio-proof.mark-tone", { criteria: list(lacking.map((criterion) => storedWords(t, "tone.", criterion))) })]
      : []),
  ];
  return t("studio-proof.mark-at", { points: String(points), reasons: reasons.join("; ") || t("studio-proof.mark-fits") });
}
