import type { DebriefView } from "~/engine/show/debrief";
import { useWords } from "~/i18n/words";
import { Section } from "./section";
import { TurnLink } from "./turn-link";

/** The facts of the case, each with the turn at which the trainee learned it. */
export function Facts({ facts }: { facts: DebriefView["facts"] }) {
  const { t } = useWords();
  if (facts.length === 0) return null;
  return (
    <Section id="facts" folded="always" title={t("facts.title")}>
      <dl className="divide-y divide-line border-y border-line">
        {facts.map(({ label, text, learned }) => (
          <div key={label} className="grid gap-x-4 py-2.5 sm:grid-cols-[1fr_1.2fr_10rem]">
            <dt className="text-soft">{label}</dt>
            <dd dir="auto">{text}</dd>
            <dd className="text-[0.9375rem] sm:text-right">
              {learned === null ? (
                <strong className="text-warn">{t("facts.never")}</strong>
              ) : learned === 0 ? (
                <span className="text-soft">{t("facts.known")}</span>
              ) : (
                <>
                  {t("facts.learned")} <TurnLink turn={learned} />
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
