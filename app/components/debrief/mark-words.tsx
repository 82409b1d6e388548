import type { Mark } from "~/engine/count/mark";
import { useWords } from "~/i18n/words";

/** Why a turn has its empathy mark: what fell short or went too far, which criteria of tone lacked; or that all fitted. */
export function MarkWords({ mark: { fits, lacking, harm } }: { mark: Mark }) {
  const { t, list } = useWords();
  const off = Object.entries(fits).flatMap(([mechanism, fit]) =>
    fit && fit.fit < 1 ? [t.of(fit.given > fit.asked ? "fit-over" : "fit-under", mechanism)] : [],
  );
  const reasons = [
    ...(harm ? [t.of("harm", harm)] : []),
    ...off,
    ...(lacking.length > 0 ? [t("mark.tone", { criteria: list(lacking.map((criterion) => t.of("tone", criterion))) })] : []),
  ];
  return <>{reasons.length === 0 ? t("mark.fits") : reasons.join(" ")}</>;
}
