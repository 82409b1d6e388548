import { Icon } from "~/components/frame/icon";
import type { GateDebrief } from "~/engine/show/gate-debrief";
import { useWords } from "~/i18n/words";
import { Section } from "./section";

/** The steps that counted in a case at a gate, each with how it was met. */
export function GateSteps({ points, of, steps }: GateDebrief["process"]) {
  const { t, score } = useWords();
  return (
    <Section id="steps" title={t("gate-debrief.process")}>
      <p className="mb-3 text-soft">{t("why.points", { points: score(points), of: score(of) })}</p>
      {steps.length === 0 ? (
        <p>{t("gate-debrief.no-steps")}</p>
      ) : (
        <ul className="card divide-y divide-line">
          {steps.map(({ title, standing }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two steps that are not listed have nothing else to tell them apart
            <li key={index} className="flex items-baseline gap-3 px-4 py-2.5">
              <Icon
                name={standing === "kept" ? "check" : "warning"}
                className={`shrink-0 self-center ${standing === "kept" ? "text-accent" : "text-bad"}`}
              />
              {t(`because.step.${standing}`, { step: title ?? t("gate-debrief.unlisted") })}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
