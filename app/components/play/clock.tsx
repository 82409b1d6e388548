import { Icon } from "~/components/frame/icon";
import type { View } from "~/engine/show/view";
import { useWords } from "~/i18n/words";

/** The simulated minutes, and what waits on them. */
export function Clock({ clock: { minutes: passed, waits } }: Pick<View, "clock">) {
  const { t, minutes } = useWords();
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-0">
      <span className="inline-flex items-center gap-1.5 tabular-nums">
        <Icon name="clock" className="text-soft" />
        <span className="sr-only">{t("desk.clock")} </span>
        {minutes(passed)}
      </span>
      {waits.map(({ label, minutes: left }) => (
        <span key={label} className="font-semibold text-warn">
          {t("desk.waits", { label, minutes: minutes(left) })}
        </span>
      ))}
    </span>
  );
}
