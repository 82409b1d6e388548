import { useLadder } from "~/components/frame/ladder-context";
import { useWords } from "~/i18n/words";
import type { AttemptMeta } from "~/views/attempt";

/** The rules that an attempt is played by: mode and level. */
export function AttemptLine({ mode, level }: Pick<AttemptMeta, "mode" | "level">) {
  const { t } = useWords();
  const { levelShort } = useLadder();
  return (
    <span>
      {t(`mode.${mode}`)} · {levelShort(level)}
    </span>
  );
}
