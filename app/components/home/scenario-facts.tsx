import { channelIcon, Icon } from "~/components/frame/icon";
import { useLadder } from "~/components/frame/ladder-context";
import { useWords } from "~/i18n/words";
import type { ScenarioCard } from "~/views/scenario";

/** A scenario in a line: channel, what it examines, how long it takes whoever plays it, and how hard it is. */
export function ScenarioFacts({ channel, competency, measure }: Pick<ScenarioCard, "channel" | "competency" | "measure">) {
  const { t } = useWords();
  const { competency: competencyTitle } = useLadder();
  return (
    <ul className="flex flex-wrap gap-2">
      <li className="chip">
        <Icon name={channelIcon(channel)} />
        {t(`channel.${channel}`)}
      </li>
      <li className="chip">{competencyTitle(competency)}</li>
      {measure && (
        <>
          <li className="chip">
            <Icon name="clock" />
            {t("scenario.minutes", { minutes: measure.minutes })}
          </li>
          <li className="chip">
            <span aria-hidden="true" className="inline-flex gap-1">
              {[1, 2, 3].map((dot) => (
                <span key={dot} className={`size-2 rounded-full border border-current ${dot <= measure.difficulty ? "bg-current" : ""}`} />
              ))}
            </span>
            {t(`difficulty.${measure.difficulty}`)}
          </li>
        </>
      )}
    </ul>
  );
}
