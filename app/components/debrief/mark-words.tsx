import type { Mark } from "~/engine/count/mark";
import { storedWords } from "~/i18n/stored-words";
import { useWords } from "~/i18n/words";

const mechanisms = ["emotion", "interpretation", "exploration"] as const;

/** The reasons for a turn's empathy mark: what fell short or went too far, the criteria of tone that were missing, or that everything fit. */
export function MarkWords({ mark: { fits, lacking, harm, fault, times } }: { mark: Mark }) {
  const { t, list } = useWords();
  const off = mechanisms.flatMap((mechanism) => {
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
  return <>{[...reasons, ...(isFine ? [t("mark.fits")] : [])].join(" ")}</>;
}
