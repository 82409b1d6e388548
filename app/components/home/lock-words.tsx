import { Icon } from "~/components/frame/icon";
import { useLadder } from "~/components/frame/ladder-context";
import { useWords } from "~/i18n/words";
import type { ScenarioCard } from "~/views/scenario";

/** What opens a locked scenario. */
export function LockWords({ locked }: { locked: NonNullable<ScenarioCard["locked"]> }) {
  const { t } = useWords();
  const { level, competency } = useLadder();
  return (
    <>
      <Icon name="lock" />
      {"opensAt" in locked
        ? t("scenario.opens-at", { level: level(locked.opensAt) })
        : t("scenario.opens-after", { count: locked.passes, where: locked.in.map(competency).join(", ") })}
    </>
  );
}
