import { useWords } from "~/i18n/words";

/** By what rules an attempt is played: "solo · CSS1 · seed 41". */
export function AttemptLine({ mode, level, seed }: { mode: string; level: string; seed: number }) {
  const { t } = useWords();
  return (
    <span>
      {t.of("mode", mode)} · {t.of("level-short", level)} · {t("attempt.seed", { seed })}
    </span>
  );
}
