import { useLadder } from "~/components/frame/ladder-context";
import { useWords } from "~/i18n/words";
import type { AttemptMeta } from "~/views/attempt";

/** The rules that an attempt is played by: mode, level and seed. A gate shows no seed. */
export function AttemptLine({ mode, level, seed }: Pick<AttemptMeta, "mode" | "level" | "seed">) {
  const { t } = useWords();
  const { levelShort } = useLadder();
  return (
    <span>{[t(`mode.${mode}`), levelShort(level), seed === null ? "" : t("attempt.seed", { seed })].filter(Boolean).join(" · ")}</span>
  );
}
