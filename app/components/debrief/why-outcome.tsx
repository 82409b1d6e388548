import type { DebriefView } from "~/engine/show/debrief";
import { useWords } from "~/i18n/words";
import { Reasons } from "./reasons";

/** Each part of the outcome with its points and reasons, what they add up to, and the knock-outs or the cap that held it down. */
export function WhyOutcome({
  outcome: { parts, sum, cap, knockOuts },
  currency,
}: {
  outcome: DebriefView["score"]["outcome"];
  currency: string;
}) {
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
      <div>
        <dt className="flex justify-between gap-4 border-t border-line pt-3">
          <span className="font-semibold">{t("why.sum")}</span>
          <span className="tabular-nums">{score(sum)}</span>
        </dt>
      </div>
      {(cap || knockOuts.length > 0) && (
        <div>
          {knockOuts.length > 0 && <dt className="font-semibold">{t("why.knock-outs", { count: knockOuts.length })}</dt>}
          {cap && <dt className="font-semibold">{t("why.cap", { at: score(cap.at) })}</dt>}
          <dd>
            <Reasons reasons={knockOuts.length > 0 ? knockOuts : (cap?.because ?? [])} currency={currency} />
          </dd>
        </div>
      )}
    </dl>
  );
}
