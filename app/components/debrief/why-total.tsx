import type { DebriefView } from "~/engine/show/debrief";
import { useWords } from "~/i18n/words";

/** How the three numbers make the total, and what a pass needs. */
export function WhyTotal({ debrief: { score, pass, weights } }: { debrief: Pick<DebriefView, "score" | "pass" | "weights"> }) {
  const { t, score: shown, percent } = useWords();
  const { outcome, empathy, empowerment } = score;
  const counting = (["outcome", "empathy", "empowerment"] as const).filter((name) => name !== "empowerment" || empowerment.score !== null);
  const all = counting.reduce((sum, name) => sum + weights[name], 0);
  const points = { outcome: outcome.score, empathy: empathy.score, empowerment: empowerment.score ?? 0 };
  return (
    <>
      <ul className="list-disc space-y-1 pl-5 marker:text-edge">
        {counting.map((name) => (
          <li key={name}>
            {t("why.weight", { name: t(`dimension.${name}`), score: shown(points[name]), percent: percent(weights[name] / all) })}
          </li>
        ))}
      </ul>
      <p className="mt-2">{t("why.total")}</p>
      <p className="mt-2">{t("why.pass", pass)}</p>
    </>
  );
}
