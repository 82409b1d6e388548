import { Icon } from "~/components/frame/icon";
import type { GateDebrief } from "~/engine/show/gate-debrief";
import { useWords } from "~/i18n/words";
import { Section } from "./section";

/** How many of the steps that counted in a case at a gate were kept, and each that was not. */
export function GateSteps({ points, of, kept, broken }: GateDebrief["process"]) {
  const { t, score } = useWords();
  const all = kept + broken.length;
  return (
    <Section id="steps" title={t("gate-debrief.process")}>
      <p>
        {all === 0 ? t("gate-debrief.no-steps") : t("gate-debrief.kept", { kept, count: all })}{" "}
        <span className="text-soft">{t("gate-debrief.points", { points: score(points), of: score(of) })}</span>
      </p>
      {broken.length > 0 && (
        <ul className="card mt-3 divide-y divide-line">
          {broken.map(({ title, standing }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two steps that are not listed have nothing else to tell them apart
            <li key={index} className="flex items-baseline gap-3 px-4 py-2.5">
              <Icon name="warning" className="shrink-0 self-center text-bad" />
              <span dir="auto">{t(`because.step.${standing}`, { step: title ?? t("gate-debrief.unlisted") })}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
