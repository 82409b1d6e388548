import { useWords } from "~/i18n/words";
import type { JudgementView } from "~/views/judgement";

/** Four numbers that add up: the best result at the start, the cost of the choices, the luck, and what the line is worth. A critical fault makes that 0. */
export function Sums({ judgement: { start, losses, luck, reached, total } }: { judgement: JudgementView }) {
  const { t, score, change } = useWords();
  const sums = [
    { name: t("sums.start"), points: score(start) },
    { name: t("sums.losses"), points: change(-losses) },
    { name: t("sums.luck"), points: change(luck) },
    { name: t("sums.reached"), points: score(reached) },
  ];
  return (
    <>
      <dl className="mt-5 grid grid-cols-2 gap-x-6 gap-y-3 border-t border-line pt-4 sm:grid-cols-4">
        {sums.map(({ name, points }) => (
          <div key={name} className="last:font-semibold">
            <dt className="text-[0.9375rem] text-soft">{name}</dt>
            <dd className="text-xl tabular-nums">{points}</dd>
          </div>
        ))}
      </dl>
      {reached === 0 && total > 0 && <p className="mt-3 max-w-prose text-soft">{t("sums.faulty", { total: score(total) })}</p>}
    </>
  );
}
