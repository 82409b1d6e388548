import type { ReactNode } from "react";
import { Mood } from "~/components/conversation/mood";
import { Fold } from "~/components/frame/fold";
import { Page } from "~/components/frame/page";
import { Terms } from "~/components/guide/terms";
import { AuthorityList } from "~/components/limits/authority-list";
import { ProcessList } from "~/components/limits/process-list";
import { ResourceLine } from "~/components/limits/resource-line";
import { RuleList } from "~/components/limits/rule-list";
import { useWords } from "~/i18n/words";
import type { BriefingView, StartProblem } from "~/views/briefing";
import { MeasureWords } from "./measure-words";
import { ScenarioFacts } from "./scenario-facts";
import { StartForm } from "./start-form";

/** The briefing: the customer as the file shows them, and how far the trainee may go today. */
export function Briefing({
  card,
  currency,
  customer,
  limits,
  seed,
  modes,
  hasBreak,
  problem,
}: BriefingView & { problem?: StartProblem | undefined }) {
  const { t } = useWords();
  return (
    <Page wide>
      <p className="eyebrow">{t("briefing.eyebrow")}</p>
      <h1 dir="auto" className="title mt-1">
        {card.title}
      </h1>
      <p className="mt-3 max-w-prose text-lg">{card.summary}</p>
      <div className="mt-4">
        <ScenarioFacts {...card} />
        {card.measure && <MeasureWords measure={card.measure} par={card.par} />}
      </div>
      <div className="mt-6 grid gap-6 max-lg:mb-20 sm:mt-8 lg:grid-cols-[minmax(0,1fr)_22rem] lg:grid-rows-[auto_1fr] lg:items-start">
        <section aria-labelledby="customer" className="card p-5 sm:p-6">
          <h2 id="customer" dir="auto" className="heading">
            {customer.name}
          </h2>
          <p className="mt-1 text-soft">
            <Mood mood={customer.mood} />
          </p>
          <dl className="mt-4 grid gap-x-6 gap-y-3 sm:grid-cols-[minmax(8rem,auto)_1fr]">
            <Entry label={t("briefing.asks")} text={customer.asks} />
            {customer.file.map(({ label, text }) => (
              <Entry key={label} label={label} text={text} />
            ))}
          </dl>
        </section>
        <StartForm open={card.open} modes={modes} seed={seed} hasBreak={hasBreak} problem={problem} />
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
      </div>
    </Page>
  );
}

function Entry({ label, text }: { label: string; text: string }) {
  return (
    <>
      <dt className="text-soft max-sm:-mb-3">{label}</dt>
      <dd dir="auto">{text}</dd>
    </>
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
