import type { Missing } from "~/engine/career/missing";
import { useWords } from "~/i18n/words";

/** Returns what is missing in words. */
export function useMissingWords(): (missing: Missing) => string {
  const { t, instant } = useWords();
  return (missing) => {
    switch (missing.code) {
      case "passes":
      case "days": {
        const { code, competency, have, need } = missing;
        return t(`gate-missing.${code}`, { competency: t.of("competency", competency), have, need, count: need - have });
      }
      case "waiting":
      case "too-many-sittings":
        return t(`gate-missing.${missing.code}`, { until: instant(new Date(missing.until).toISOString()) });
      default:
        return t(`gate-missing.${missing.code}`);
    }
  };
}
