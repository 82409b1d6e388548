import type { DebriefView } from "~/engine/show/debrief";
import { useWords } from "~/i18n/words";
import { Section } from "./section";

/** The customer's request beside their real need, whether it was found, and the lesson. */
export function Need({ debrief: { customer, ending } }: { debrief: Pick<DebriefView, "customer" | "ending"> }) {
  const { t } = useWords();
  return (
    <Section id="need" title={t(`need-title.${ending.need}`)}>
      <dl className="grid gap-2 sm:grid-cols-2 sm:gap-4">
        <div className="rounded-xl border border-line px-4 py-2.5 sm:py-4">
          <dt className="eyebrow">{t("need.asked", { name: customer.name })}</dt>
          <dd dir="auto" className="mt-1">
            {customer.asks}
          </dd>
        </div>
        <div className="rounded-xl border-2 border-accent bg-tint px-4 py-2.5 sm:py-4">
          <dt className="eyebrow">{t("need.needed", { name: customer.name })}</dt>
          <dd dir="auto" className="mt-1">
            {customer.needs}
          </dd>
        </div>
      </dl>
      <div className="mt-4 border-l-4 sm:mt-5 border-accent pl-4">
        <h3 className="eyebrow">{t("need.teaches")}</h3>
        <p dir="auto" className="mt-1 max-w-prose font-serif text-lg">
          {ending.teaches}
        </p>
      </div>
    </Section>
  );
}
