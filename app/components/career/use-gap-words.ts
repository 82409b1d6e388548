import { useLadder } from "~/components/frame/ladder-context";
import type { GateGap } from "~/engine/career/gate-gaps";
import { useWords } from "~/i18n/words";

/** Returns what is missing in words. */
export function useGapWords(): (gap: GateGap) => string {
  const { t, instant } = useWords();
  const { competency: title } = useLadder();
  return (gap) => {
    switch (gap.code) {
      case "passes":
      case "days": {
        const { code, competency, have, need } = gap;
        return t(`gate-missing.${code}`, {
          competency: title(competency),
          have,
          need,
          count: need - have,
          days: t("time.days", { count: have }),
        });
      }
      case "waiting":
      case "too-many-sittings":
        return t(`gate-missing.${gap.code}`, { until: instant(new Date(gap.until).toISOString()) });
      default:
        return t(`gate-missing.${gap.code}`);
    }
  };
}
