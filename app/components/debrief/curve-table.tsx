import { useWords } from "~/i18n/words";
import type { JudgementView } from "~/views/judgement";
import { TurnLink } from "./turn-link";

/** The curve in numbers, turn by turn, and their sums. */
export function CurveTable({ judgement: { start, turns, losses, luck: lucks, reached } }: { judgement: JudgementView }) {
  const { t, score, change } = useWords();
  const cell = "py-1.5 pl-2 text-right tabular-nums";
  const head = "pb-1.5 pl-2 text-right font-semibold";
  return (
    <details className="mt-4 text-[0.9375rem]">
      <summary className="link inline-flex min-h-8 items-center">{t("curve.table")}</summary>
      <table className="mt-2 w-full border-collapse">
        <caption className="sr-only">{t("curve.name")}</caption>
        <thead>
          <tr className="border-b border-line">
            <th scope="col" className="pb-1.5 text-left font-semibold">
              {t("curve.column-turn")}
            </th>
            <th scope="col" className="pb-1.5 pl-2 text-left font-semibold">
              {t("curve.column-verdict")}
            </th>
            <th scope="col" className={head}>
              {t("curve.column-cost")}
            </th>
            <th scope="col" className={head}>
              {t("curve.column-luck")}
            </th>
            <th scope="col" className={head}>
              {t("curve.column-open")}
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          <tr>
            <th scope="row" colSpan={4} className="py-1.5 text-left font-normal">
              {t("sums.start")}
            </th>
            <td className={cell}>{score(start)}</td>
          </tr>
          {turns.map(({ number, verdict, loss, luck, after }) => (
            <tr key={number}>
              <th scope="row" className="py-1.5 text-left font-normal">
                <TurnLink turn={number} />
              </th>
              <td className="py-1.5 pl-2">{t(`verdict.${verdict}`)}</td>
              <td className={cell}>{change(-loss)}</td>
              <td className={cell}>{change(luck)}</td>
              <td className={cell}>{score(after)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="border-t-2 border-line font-semibold">
            <th scope="row" colSpan={2} className="py-1.5 text-left font-semibold">
              {t("curve.together")}
            </th>
            <td className={cell}>{change(-losses)}</td>
            <td className={cell}>{change(lucks)}</td>
            <td className={cell}>{score(reached)}</td>
          </tr>
        </tfoot>
      </table>
      <p className="mt-3 max-w-prose text-soft">{t("curve.verdicts")}</p>
    </details>
  );
}
