import { storedWords } from "./stored-words";
import type { WordKey } from "./translate";
import type { Words } from "./words-in";

type Named<Prefix extends string> = WordKey extends infer Key ? (Key extends `${Prefix}.${infer Name}` ? Name : never) : never;

/** What an empathy mark is made of besides its tone. */
export const markedMechanisms = ["emotion", "interpretation", "exploration"] as const;

/** A turn's empathy mark, as far as its words need it. */
export interface Marked {
  fits: Readonly<Record<(typeof markedMechanisms)[number], { fit: number; given: number; asked: number } | null>>;
  lacking: readonly string[];
  harm?: Named<"harm">;
  fault?: Named<"fault-name">;
  times: number;
}

/** The reasons for a turn's empathy mark: what fell short or went too far, the criteria of tone that were missing, or that everything fit. */
export function markText({ t, list }: Words, { fits, lacking, harm, fault, times }: Marked): string {
  const off = markedMechanisms.flatMap((mechanism) => {
    const fit = fits[mechanism];
    return fit && fit.fit < 1 ? [t(fit.given > fit.asked ? `fit-over.${mechanism}` : `fit-under.${mechanism}`)] : [];
  });
  const reasons = [
    ...(times > 1 ? [t("mark.key")] : []),
    ...(fault ? [t("mark.fault", { fault: t(`fault-name.${fault}`) })] : []),
    ...(harm ? [t(`harm.${harm}`)] : []),
    ...off,
    ...(lacking.length > 0 ? [t("mark.tone", { criteria: list(lacking.map((criterion) => storedWords(t, "tone.", criterion))) })] : []),
  ];
  const isFine = !harm && !fault && off.length === 0 && lacking.length === 0;
  return [...reasons, ...(isFine ? [t("mark.fits")] : [])].join(" ");
}
