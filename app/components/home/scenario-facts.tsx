import { channelIcon, Icon } from "~/components/frame/icon";
import { useLadder } from "~/components/frame/ladder-context";
import { useWords } from "~/i18n/words";
import type { ScenarioCard } from "~/views/scenario";

/** A scenario in a line: code, channel, what it examines, and how long a good line takes. */
export function ScenarioFacts({ code, channel, competency, par }: Pick<ScenarioCard, "code" | "channel" | "competency" | "par">) {
  const { t, minutes } = useWords();
  const { competency: competencyTitle } = useLadder();
  return (
    <ul className="flex flex-wrap gap-2">
      {code && <li className="chip tabular-nums">{code}</li>}
      <li className="chip">
        <Icon name={channelIcon(channel)} />
        {t(`channel.${channel}`)}
      </li>
      <li className="chip">{competencyTitle(competency)}</li>
      <li className="chip">
        <Icon name="clock" />
        {t("scenario.par", { minutes: minutes(par) })}
      </li>
    </ul>
  );
}
