import { useWords } from "~/i18n/words";
import type { JudgementView } from "~/views/judgement";
import { CurveDrawing } from "./curve-drawing";
import { CurveTable } from "./curve-table";
import { Section } from "./section";
import { Sums } from "./sums";

interface CurveProps {
  judgement: JudgementView;
  /** The total that a pass needs. */
  pass: number;
}

/** The best result that was still open after each turn, drawn, summed and as a table. */
export function Curve({ judgement, pass }: CurveProps) {
  const { t } = useWords();
  return (
    <Section id="curve" folded="narrow" title={t("curve.title")}>
      <div className="card px-4 py-5 sm:px-6">
        <CurveDrawing judgement={judgement} pass={pass} />
        <Sums judgement={judgement} />
        <CurveTable judgement={judgement} />
      </div>
    </Section>
  );
}
