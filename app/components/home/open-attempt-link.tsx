import { Link } from "@remix-run/react";
import { Icon } from "~/components/frame/icon";
import { useWords } from "~/i18n/words";
import type { ScenarioCard } from "~/views/scenario";

/** Leads back to an attempt that was left. */
export function OpenAttemptLink({ attemptId, mode, turns }: NonNullable<ScenarioCard["open"]>) {
  const { t } = useWords();
  return (
    <Link to={`/attempts/${attemptId}`} className="link inline-flex min-h-11 items-center gap-1.5 font-semibold">
      {t("scenario.open", { mode: t(`mode.${mode}`), turns: t("attempt.turns", { count: turns }) })} <Icon name="arrow" />
    </Link>
  );
}
