import { Icon } from "~/components/frame/icon";
import { useLadder } from "~/components/frame/ladder-context";
import { useWords } from "~/i18n/words";
import type { ScenarioCard } from "~/views/scenario";

/** What opens a locked scenario. */
export function LockWords({ locked }: { locked: NonNullable<ScenarioCard["locked"]> }) {
  const { t, instant } = useWords();
  const { level, competency } = useLadder();
  const words = (lock: typeof locked) => {
    if ("opensAt" in lock) return t("scenario.opens-at", { level: level(lock.opensAt) });
    if ("passes" in lock) return t("scenario.opens-after", { count: lock.passes, where: lock.in.map(competency).join(", ") });
    if (lock.examinedUntil === null) return t("scenario.examined");
    return t("scenario.examined-until", { until: instant(lock.examinedUntil) });
  };
  return (
    <>
      <Icon name="lock" />
      {words(locked)}
    </>
  );
}
