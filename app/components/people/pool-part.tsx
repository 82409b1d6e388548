import { Icon } from "~/components/frame/icon";
import { useLadder } from "~/components/frame/ladder-context";
import { useWords } from "~/i18n/words";
import type { PoolView, TeamPool } from "~/views/pool";

/** How new a gate's cases still are to each team, with a warning where they are used up and what would restore them. */
export function PoolPart({ opens, variants, cases, least, ahead, teams }: PoolView) {
  const { t } = useWords();
  const { levelShort } = useLadder();
  const id = `pool-${opens}`;
  return (
    <section aria-labelledby={id} className="mt-12 max-w-prose">
      <h2 id={id} className="heading">
        {t("pool.title", { level: levelShort(opens) })}
      </h2>
      <p className="mt-2 text-soft">{t("pool.text", { variants, cases, least })}</p>
      <ul className="card mt-4 divide-y divide-line">
        {teams.map((pool) => (
          <TeamLine key={pool.team ?? ""} {...pool} cases={cases} isLow={pool.unknown < least} ahead={ahead} />
        ))}
      </ul>
      <p className="mt-3 text-[0.9375rem] text-soft">{t("pool.settled")}</p>
    </section>
  );
}

function TeamLine({
  team,
  unknown,
  sittings,
  retired,
  lacks,
  cases,
  isLow,
  ahead,
}: TeamPool & { cases: number; isLow: boolean; ahead: number }) {
  const { t, list } = useWords();
  const { competency } = useLadder();
  return (
    <li className="px-4 py-3">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <strong dir="auto" className="min-w-0 [overflow-wrap:anywhere]">
          {team ?? t("pool.no-team")}
        </strong>
        <span className={`inline-flex items-center gap-1.5 tabular-nums ${isLow ? "font-semibold text-bad" : ""}`}>
          {isLow && <Icon name="warning" />}
          {t("pool.unknown", { unknown, cases })}
        </span>
      </p>
      <p className="text-[0.9375rem] text-soft">
        {isLow ? t("pool.low") : sittings >= ahead ? t("pool.lasts-long", { count: ahead }) : t("pool.lasts", { count: sittings })}{" "}
        {retired > 0 && t("pool.retired", { count: retired })}
      </p>
      {lacks.length > 0 && (
        <p className="mt-1 text-[0.9375rem]">
          {t("pool.restore", {
            what: list(lacks.map((one) => t("pool.lack", { count: one.variants, competency: competency(one.competency) }))),
          })}
        </p>
      )}
    </li>
  );
}
