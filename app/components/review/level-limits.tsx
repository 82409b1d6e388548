import type { ReactNode } from "react";
import { AuthorityList } from "~/components/limits/authority-list";
import { ProcessList } from "~/components/limits/process-list";
import { ResourceLine } from "~/components/limits/resource-line";
import { RuleList } from "~/components/limits/rule-list";
import { useWords } from "~/i18n/words";
import type { ConversationView } from "~/views/reviews";

/** What the trainee was allowed in a case, folded away until a reviewer wants to know. */
export function LevelLimits({ limits, currency }: Pick<ConversationView, "limits" | "currency">) {
  const { t } = useWords();
  return (
    <details className="card mt-4">
      <summary className="min-h-11 px-4 py-2.5 font-semibold">{t("review.limits")}</summary>
      <div className="grid gap-x-8 gap-y-6 px-4 pb-4 sm:grid-cols-2">
        <Part title={t("limits.authority")}>
          <AuthorityList authority={limits.authority} currency={currency} reasons />
        </Part>
        <Part title={t("limits.process")}>
          <ProcessList process={limits.process} reasons />
        </Part>
        <Part title={t("limits.resources")}>
          {limits.resources.length === 0 ? (
            <p className="text-soft">{t("limits.no-resources")}</p>
          ) : (
            <ul className="space-y-2">
              {limits.resources.map((resource) => (
                <li key={resource.title}>
                  <ResourceLine resource={resource} reasons />
                </li>
              ))}
            </ul>
          )}
        </Part>
        <Part title={t("limits.rules")}>
          <RuleList rules={limits.rules} approver={limits.approver} approvalMinutes={limits.approvalMinutes} />
        </Part>
      </div>
    </details>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h3 className="label mb-2">{title}</h3>
      {children}
    </div>
  );
}
