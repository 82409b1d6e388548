import { JumpLink } from "~/components/frame/jump-link";
import { useWords } from "~/i18n/words";

/** Leads to the turn that a reason speaks of; nothing where no turn did it. */
export function TurnLink({ turn }: { turn: number | null }) {
  const { t } = useWords();
  if (turn === null || turn === 0) return null;
  return (
    <JumpLink to={`turn-${turn}`} className="link whitespace-nowrap">
      {t("turn.number", { turn })}
    </JumpLink>
  );
}
