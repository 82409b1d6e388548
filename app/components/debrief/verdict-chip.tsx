import { Icon, type IconName } from "~/components/frame/icon";
import { useWords } from "~/i18n/words";
import type { JudgedTurnView } from "~/views/judgement";

const looks: Record<JudgedTurnView["verdict"], { icon: IconName; tone: string }> = {
  best: { icon: "star", tone: "bg-tint text-ink" },
  good: { icon: "check", tone: "bg-tint text-ink" },
  slip: { icon: "tilde", tone: "" },
  mistake: { icon: "cross", tone: "bg-warn-tint text-warn" },
  "turning-point": { icon: "diamond", tone: "bg-bad-tint text-bad" },
  critical: { icon: "warning", tone: "bg-bad-tint text-bad" },
};

/** The verdict of a turn as a word with a shape of its own. */
export function VerdictChip({ verdict }: Pick<JudgedTurnView, "verdict">) {
  const { t } = useWords();
  const { icon, tone } = looks[verdict];
  return (
    <span className={`chip whitespace-nowrap print:border ${tone}`}>
      <Icon name={icon} />
      {t(`verdict.${verdict}`)}
    </span>
  );
}
