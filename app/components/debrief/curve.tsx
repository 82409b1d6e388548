import { useWords } from "~/i18n/words";
import type { JudgementView } from "~/views/judgement";
import { CurveDrawing } from "./curve-drawing";
import { CurveTable } from "./curve-table";
import { PlayOn } from "./play-on";
import { Section } from "./section";
import { Sums } from "./sums";
import { TurnLink } from "./turn-link";
import { useLossWords } from "./use-loss-words";

interface CurveProps {
  judgement: JudgementView;
  /** The total that a pass needs. */
  pass: number;
  canPlayOn: boolean;
}

/** The best result that was still open after each turn, drawn, summed and as a table; and the turn that mattered most. */
export function Curve({ judgement, pass, canPlayOn }: CurveProps) {
  const { t, score } = useWords();
  const words = useLossWords();
  const { decisive } = judgement;
  const turned = decisive && judgement.turns.find(({ number }) => number === decisive.turn);
  return (
    <Section id="curve" title={t("curve.title")}>
      <div className="card px-4 py-5 sm:px-6">
        {turned ? (
          <div className="mb-5 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
            <div className="min-w-0 max-w-prose grow basis-72">
              <p>
                {t(`curve.turned.${decisive.verdict}`)} <TurnLink turn={turned.number} />
                {t("curve.turned-cost", {
                  points: score(turned.loss),
                  before: score(turned.before),
                  left: score(turned.before - turned.loss),
                })}
              </p>
              {turned.reasons[0] && <p className="mt-1">{words(turned.reasons[0])}</p>}
            </div>
            {canPlayOn && <PlayOn turn={turned.number} named />}
          </div>
        ) : (
          <p className="mb-5 max-w-prose">{t("curve.no-turn")}</p>
        )}
        <CurveDrawing judgement={judgement} pass={pass} />
        <Sums judgement={judgement} />
        <CurveTable judgement={judgement} />
      </div>
    </Section>
  );
}
