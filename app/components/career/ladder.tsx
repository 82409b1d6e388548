import { useLadder } from "~/components/frame/ladder-context";
import { useWords } from "~/i18n/words";
import type { Rung } from "~/views/career";

/** The levels, each with how far it may go by itself. */
export function Ladder({ rungs }: { rungs: readonly Rung[] }) {
  const { t, decimal } = useWords();
  // Limits know no currency: each case has its own.
  const limit = (most: number, unit: "money" | "times") =>
    unit === "money" ? decimal(most / 100, 2, 0) : t("amount.times", { count: most });
  const { level: levelTitle } = useLadder();
  return (
    <section aria-labelledby="ladder" className="mt-12">
      <h2 id="ladder" className="heading">
        {t("ladder.title")}
      </h2>
      <p className="mt-2 max-w-prose text-[0.9375rem] text-soft">{t("ladder.currency")}</p>
      <ol className="mt-4 border-l-2 border-line">
        {rungs.map(({ level, reached, here, authority, approver }) => (
          <li key={level} aria-current={here ? "step" : undefined} className="relative py-3 pl-6">
            <span
              aria-hidden="true"
              className={`absolute top-5 -left-[0.5625rem] size-4 rounded-full border-2 ${reached ? "border-accent bg-accent" : "border-edge bg-paper"}`}
            />
            <h3 className="font-semibold">
              {levelTitle(level)} {here && <span className="chip ml-1">{t("ladder.here")}</span>}
            </h3>
            <p className="text-[0.9375rem] text-soft">
              {authority.map(({ title, unit, most }) => `${title} ${limit(most, unit)}`).join(" · ")}
              {` · ${t("ladder.asks", { approver })}`}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
