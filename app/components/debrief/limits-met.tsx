import { AuthorityList } from "~/components/limits/authority-list";
import { ProcessList } from "~/components/limits/process-list";
import { ResourceLine } from "~/components/limits/resource-line";
import type { DebriefView } from "~/engine/show/debrief";
import { useWords } from "~/i18n/words";
import { Section } from "./section";
import { TurnLink } from "./turn-link";

/** Each limit with how much of it was used and where it refused something. */
export function LimitsMet({ debrief: { limits, refusals, currency } }: { debrief: Pick<DebriefView, "limits" | "refusals" | "currency"> }) {
  const { t, list } = useWords();
  const refused = (limit: DebriefView["refusals"][number]["limit"]) => {
    const found = refusals.filter((refusal) => refusal.limit === limit);
    return (
      <p className="mt-2 text-[0.9375rem] text-soft">
        {found.length === 0 ? t("limits-met.none") : t("limits-met.refused", { count: found.length })}{" "}
        {found.map(({ turn, titles }) => (
          <span key={`${turn}`}>
            {list(titles)} (<TurnLink turn={turn} />){" "}
          </span>
        ))}
      </p>
    );
  };
  return (
    <Section id="limits-met" folded="always" title={t("limits-met.title")}>
      <div className="grid gap-x-8 gap-y-6 sm:grid-cols-2">
        <div>
          <h3 className="label mb-2">{t("limits.authority")}</h3>
          <AuthorityList authority={limits.authority} currency={currency} />
          {refused("authority")}
        </div>
        <div>
          <h3 className="label mb-2">{t("limits.process")}</h3>
          <ProcessList process={limits.process} />
          {refused("process")}
        </div>
        <div className="sm:col-span-2">
          <h3 className="label mb-2">{t("limits.resources")}</h3>
          <ul className="grid gap-2 sm:grid-cols-2">
            {limits.resources.map((resource) => (
              <li key={resource.title}>
                <ResourceLine resource={resource} />
              </li>
            ))}
          </ul>
          {refused("resources")}
        </div>
      </div>
    </Section>
  );
}
