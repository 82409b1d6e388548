import type { ReactNode } from "react";
import { Fold } from "~/components/frame/fold";
import { Terms } from "~/components/guide/terms";
import { AuthorityList } from "~/components/limits/authority-list";
import { ProcessList } from "~/components/limits/process-list";
import { ResourceLine } from "~/components/limits/resource-line";
import { RuleList } from "~/components/limits/rule-list";
import { useWords } from "~/i18n/words";
import type { BriefingView } from "~/views/briefing";

/** How far the trainee may go in a case, with the reasons. */
export function BriefingLimits({ limits, currency }: Pick<BriefingView, "limits" | "currency">) {
  const { t } = useWords();
  return (
    <section aria-labelledby="limits" className="card p-5 sm:p-6">
      <h2 id="limits" className="heading">
        {t("briefing.limits")}
      </h2>
      <p className="mt-1 text-soft">{t("briefing.limits-text")}</p>
      <div className="mt-3 lg:mt-5 lg:space-y-5">
        <Limit title={t("limits.authority")}>
          <AuthorityList authority={limits.authority} currency={currency} reasons />
        </Limit>
        <Limit title={t("limits.process")}>
          <ProcessList process={limits.process} reasons />
        </Limit>
        <Limit title={t("limits.resources")}>
          {limits.resources.length === 0 && <p className="text-soft">{t("limits.no-resources")}</p>}
          <ul className="space-y-2">
            {limits.resources.map((resource) => (
              <li key={resource.title}>
                <ResourceLine resource={resource} reasons />
              </li>
            ))}
          </ul>
        </Limit>
        <Limit title={t("limits.rules")}>
          <RuleList rules={limits.rules} approver={limits.approver} approvalMinutes={limits.approvalMinutes} />
        </Limit>
      </div>
      <div className="mt-5">
        <Terms names={["limits", "steps", "critical-fault", "load"]} />
      </div>
    </section>
  );
}

function Limit({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <Fold wideOpen summary={<h3 className="label inline">{title}</h3>} className="border-t border-line">
        <div className="pt-1 pb-3">{children}</div>
      </Fold>
    </section>
  );
}
