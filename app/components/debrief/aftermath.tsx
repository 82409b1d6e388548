import { Terms } from "~/components/guide/terms";
import type { DebriefView } from "~/engine/show/debrief";
import { useWords } from "~/i18n/words";
import { Section } from "./section";

interface AftermathProps {
  ending: DebriefView["ending"];
  /** The greatest CSAT that a passing line reaches; null where that is not known. */
  best: number | null;
}

/** What the ending meant for customer, team and business, and two figures that are never scored. */
export function Aftermath({ ending, best }: AftermathProps) {
  const { t } = useWords();
  return (
    <Section id="aftermath" folded="narrow" title={t("aftermath.title")}>
      <dl className="grid gap-x-6 gap-y-4 sm:grid-cols-3">
        {(["customer", "team", "business"] as const).map((party) => (
          <div key={party} className="border-t-2 border-line pt-3">
            <dt className="label">{t(`party.${party}`)}</dt>
            <dd dir="auto" className="mt-1">
              {ending[party]}
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-4">{t(ending.stays ? "aftermath.stays" : "aftermath.leaves")}</p>
      {ending.blockedBy && <p className="mt-2">{t(`blocked-by.${ending.blockedBy}`)}</p>}
      <p className="mt-4 flex flex-wrap items-center gap-2 text-[0.9375rem] text-soft">
        <span className="chip">
          {best === null || best <= ending.csat
            ? t("aftermath.csat", { csat: ending.csat })
            : t("aftermath.csat-best", { csat: ending.csat, best })}
        </span>
        <span className="chip">{t("aftermath.effort", { effort: ending.effort })}</span>
        {t("aftermath.never-scored")}
      </p>
      <div className="mt-2">
        <Terms names={["csat", "customer-effort"]} />
      </div>
    </Section>
  );
}
