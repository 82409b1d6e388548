import { AttemptLine } from "~/components/attempts/attempt-line";
import { PlayedOnLine } from "~/components/attempts/played-on-line";
import { Mood } from "~/components/conversation/mood";
import { channelIcon, Icon } from "~/components/frame/icon";
import type { View } from "~/engine/show/view";
import { useWords } from "~/i18n/words";
import type { AttemptMeta } from "~/views/attempt";
import { Clock } from "./clock";

interface CustomerBarProps {
  attempt: AttemptMeta;
  view: Pick<View, "title" | "channel" | "customer" | "clock" | "load">;
}

/** The customer, their mood and the time; it stays in sight while the conversation scrolls. */
export function CustomerBar({ attempt, view: { title, channel, customer, clock, load } }: CustomerBarProps) {
  const { t } = useWords();
  return (
    <div className="desk-bar sticky top-0 z-10 border-b border-line bg-paper px-4 py-2 framed:static print:static">
      <div className="mx-auto max-w-4xl">
        <div className="flex items-center justify-between gap-x-5">
          <h1 className="flex min-w-0 items-center gap-2 font-serif text-xl font-semibold">
            <Icon name={channelIcon(channel)} className="text-soft" />
            <span className="min-w-0">
              {customer.name}
              <span className="sr-only">
                , {t(`channel.${channel}`)}: {title}
              </span>
            </span>
          </h1>
          <Mood mood={customer.mood} />
        </div>
        <div className="flex flex-wrap items-baseline justify-between gap-x-5 text-[0.9375rem]">
          <Clock clock={clock} />
          {load !== null && <span className="text-soft">{t("desk.load", { load })}</span>}
          <span className="text-soft max-sm:hidden">
            <AttemptLine {...attempt} />
          </span>
        </div>
        {attempt.playedOnFrom && <PlayedOnLine from={attempt.playedOnFrom} />}
      </div>
    </div>
  );
}
