import { Link } from "@remix-run/react";
import { Hidden } from "~/components/form/hidden";
import { PostForm } from "~/components/form/post-form";
import { Icon } from "~/components/frame/icon";
import { useLadder } from "~/components/frame/ladder-context";
import { useWords } from "~/i18n/words";
import type { GateView } from "~/views/career";
import { GateAsks } from "./gate-asks";
import { useGapWords } from "./use-gap-words";

/** The next gate: what it asks, what is missing, and the way in. */
export function GatePart({
  name,
  opens,
  variants,
  rules,
  missing,
  competencies,
  sitting,
  baseline,
  member,
}: GateView & { member: boolean }) {
  const { t } = useWords();
  const { levelShort, competency: competencyTitle } = useLadder();
  const words = useGapWords();
  const open = missing.length === 0;
  return (
    <section aria-labelledby="gate" className="card mt-8 p-5 sm:p-6">
      <h2 id="gate" className="heading">
        {t("gate.title", { level: levelShort(opens) })}
      </h2>
      <GateAsks {...rules} />
      <table className="mt-5 w-full text-left [&_td]:py-1.5 [&_td]:pl-3 [&_td]:whitespace-nowrap [&_th]:py-1.5 [&_th+th]:pl-3">
        <caption className="sr-only">{t("gate.competencies")}</caption>
        <thead>
          <tr className="border-b border-line text-[0.9375rem] text-soft">
            <th scope="col">{t("gate.competency")}</th>
            <th scope="col" className="text-right">
              {t("gate.passes")}
            </th>
            <th scope="col" className="text-right">
              {t("gate.days")}
            </th>
          </tr>
        </thead>
        <tbody>
          {competencies.map(({ competency, passes, need, days, needDays, stale }) => (
            <tr key={competency} className="border-b border-line last:border-0">
              <th scope="row" className="font-normal">
                <span className="flex gap-1.5">
                  <span className="mt-[0.2em] size-[1em] shrink-0">
                    {passes >= need && days >= needDays && <Icon name="check" className="text-accent" />}
                  </span>
                  <span>
                    {competencyTitle(competency)}
                    {stale > 0 && <span className="block text-[0.9375rem] text-soft">{t("gate.stale", { count: stale })}</span>}
                  </span>
                </span>
              </th>
              <td className="text-right tabular-nums">{t("gate.of", { have: Math.min(passes, need), need })}</td>
              <td className="text-right tabular-nums">{t("gate.of", { have: Math.min(days, needDays), need: needDays })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-3 max-w-prose text-[0.9375rem] text-soft">
        {t("gate.counts")} {t("first-play.text")}
      </p>
      {member && !open && !sitting && (
        <div className="mt-5">
          <h3 id="gate-missing" className="label">
            {t("gate.missing")}
          </h3>
          <ul aria-labelledby="gate-missing" className="mt-1 list-disc space-y-1 pl-5">
            {missing.map((one) => (
              <li key={`${one.code} ${"competency" in one ? one.competency : ""}`}>{words(one)}</li>
            ))}
          </ul>
        </div>
      )}
      {!member && <p className="mt-5 text-soft">{t("gate.members-only")}</p>}
      {member && (
        <div className="mt-6 flex flex-wrap gap-3">
          {sitting ? (
            <Link to={`/sittings/${sitting.id}`} className="button button-primary">
              {t("gate.go-on", { done: sitting.done, of: sitting.of })}
            </Link>
          ) : (
            open && (
              <PostForm>
                <Hidden name="gate" value={name} />
                <button type="submit" name="kind" value="gate" className="button button-primary">
                  {t("gate.begin", { count: variants })}
                </button>
              </PostForm>
            )
          )}
          {baseline ? (
            baseline.state === "open" && (
              <Link to={`/sittings/${baseline.id}`} className="button">
                {t("baseline.go-on", { done: baseline.done, of: baseline.of })}
              </Link>
            )
          ) : (
            <PostForm>
              <Hidden name="gate" value={name} />
              <button type="submit" name="kind" value="baseline" className="button">
                {t("baseline.begin")}
              </button>
            </PostForm>
          )}
          <Link to="/library" className="button">
            {t("gate.practice")}
          </Link>
        </div>
      )}
    </section>
  );
}
