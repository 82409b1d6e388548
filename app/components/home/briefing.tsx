import { Page } from "~/components/frame/page";
import { useWords } from "~/i18n/words";
import type { BriefingView, StartProblem } from "~/views/briefing";
import { BriefingCustomer } from "./briefing-customer";
import { BriefingLimits } from "./briefing-limits";
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
        <BriefingCustomer customer={customer} />
        <StartForm open={card.open} modes={modes} seed={seed} hasBreak={hasBreak} problem={problem} />
        <BriefingLimits limits={limits} currency={currency} />
      </div>
    </Page>
  );
}
