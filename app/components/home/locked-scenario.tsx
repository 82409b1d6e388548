import { Link } from "@remix-run/react";
import { Page } from "~/components/frame/page";
import { useWords } from "~/i18n/words";
import type { LockedView } from "~/views/briefing";
import { LockWords } from "./lock-words";
import { ScenarioFacts } from "./scenario-facts";

/** In the place of a briefing that isn't open to the viewer yet: what opens it. */
export function LockedScenario({ card, locked }: LockedView) {
  const { t } = useWords();
  return (
    <Page>
      <p className="eyebrow">{t("briefing.locked")}</p>
      <h1 dir="auto" className="title mt-1">
        {card.title}
      </h1>
      <p className="mt-3 max-w-prose text-lg">{card.summary}</p>
      <div className="mt-4">
        <ScenarioFacts {...card} />
      </div>
      <p className="mt-6 flex items-center gap-2 font-semibold">
        <LockWords locked={locked} />
      </p>
      <p className="mt-6">
        <Link to="/library" className="button button-primary">
          {t("next-steps.library")}
        </Link>
      </p>
    </Page>
  );
}
