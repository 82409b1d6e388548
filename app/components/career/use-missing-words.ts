import { useLadder } from "~/components/frame/ladder-context";
import { useWords } from "~/i18n/words";

export type MissingThing =
  | { code: "level" | "baseline" | "open-sitting" | "passed" }
  | { code: "passes" | "days"; competency: string; have: number; need: number }
  | { code: "waiting" | "too-many-sittings"; until: number };

/** What is missing, in words. */
export function useMissingWords(): (missing: MissingThing) => string {
  const { t, instant } = useWords();
  const { competency } = useLadder();
  return (missing) => {
    if ("competency" in missing)
      return t.of("gate-missing", missing.code, {
        competency: competency(missing.competency),
        have: missing.have,
        need: missing.need,
        count: missing.need - missing.have,
      });
    return t.of("gate-missing", missing.code, "until" in missing ? { until: instant(new Date(missing.until).toISOString()) } : {});
  };
}
