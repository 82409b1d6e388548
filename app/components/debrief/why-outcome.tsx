import type { DebriefView } from "~/engine/show/debrief";
import { useWords } from "~/i18n/words";
import { Reasons } from "./reasons";

/** Each part of the outcome with its points and reasons, and the cap that held it down. */
export function WhyOutcome({ outcome: { parts, cap }, currency }: { outcome: DebriefView["score"]["outcome"]; currency: string }) {
  const { t, score } = useWords();
  return (
    <dl className="space-y-4">
      {parts.map(({ name, points, of, because }) => (
        <div key={name}>
          <dt className="flex justify-between gap-4">
            <span className="font-semibold">{t(`part.${name}`)}</span>
            <span className="tabular-nums">{t("why.points", { points: score(points), of: score(of) })}</span>
          </dt>
          <dd>{because.length === 0 ? <p>{t("why.no-steps")}</p> : <Reasons reasons={because} currency={currency} />}</dd>
        </div>
      ))}
      {cap && (
        <div>
          <dt className="font-semibold">{t("why.cap", { at: score(cap.at) })}</dt>
          <dd>
            <Reasons reasons={cap.because} currency={currency} />
          </dd>
        </div>
      )}
    </dl>
  );
}
