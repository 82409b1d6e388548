import { useLadder } from "~/components/frame/ladder-context";
import { useWords } from "~/i18n/words";

/** By what rules an attempt is played: "solo · CSS1 · seed 41". A gate has no seed to tell. */
export function AttemptLine({ mode, level, seed }: { mode: string; level: string; seed: number | null }) {
  const { t } = useWords();
  const { levelShort } = useLadder();
  return (
    <span>{[t.of("mode", mode), levelShort(level), seed === null ? "" : t("attempt.seed", { seed })].filter(Boolean).join(" · ")}</span>
  );
}
