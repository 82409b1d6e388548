import { Link } from "@remix-run/react";
import { Icon } from "~/components/frame/icon";
import { useLadder } from "~/components/frame/ladder-context";
import { useWords } from "~/i18n/words";
import type { NextStepsView } from "~/views/next-steps";

/** What an attempt moved in Career and what it opened, or why it did not count and what would. */
export function CareerEffect({ effect, opens, opened, closer }: Pick<NextStepsView, "effect" | "opens" | "opened" | "closer">) {
  const { t } = useWords();
  const { levelShort, competency } = useLadder();
  return (
    <ul className="space-y-2">
      {effect?.kind === "counted" && (
        <li className="flex gap-2">
          <Icon name="check" className="mt-[0.2em] text-accent" />
          <span>
            {t("effect.counted", {
              level: levelShort(opens ?? ""),
              competency: competency(effect.competency),
              from: effect.passes.from,
              to: effect.passes.to,
              need: effect.passes.need,
            })}{" "}
            {effect.days.need > 1 && t("effect.days", { count: effect.days.to, need: effect.days.need })}
          </span>
        </li>
      )}
      {effect?.kind === "uncounted" && effect.why !== "no-gate" && (
        <li className="flex gap-2">
          <Icon name="arrow" className="mt-[0.2em] text-soft" />
          <span>{t(`effect-none.${effect.why}`, { competency: competency(effect.competency), level: levelShort(opens ?? "") })}</span>
        </li>
      )}
      {effect === null && (
        <li className="flex gap-2">
          <Icon name="arrow" className="mt-[0.2em] text-soft" />
          <span>{t("effect.practice")}</span>
        </li>
      )}
      {opened.map(({ id, title }) => (
        <li key={id} className="flex gap-2">
          <Icon name="check" className="mt-[0.2em] text-accent" />
          <span>
            {t("effect.opened")}{" "}
            <Link to={`/scenarios/${id}`} className="link">
              {title}
            </Link>
          </span>
        </li>
      ))}
      {closer.map(({ id, title, passes }) => (
        <li key={id} className="flex gap-2">
          <Icon name="lock" className="mt-[0.2em] text-soft" />
          <span>{t("progress.next", { count: passes, title })}</span>
        </li>
      ))}
    </ul>
  );
}
