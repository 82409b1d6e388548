import { useWords } from "~/i18n/words";
import type { Judgement } from "./judgement";
import { signed } from "./signed";

/** What was open at the start, less what choices cost and with luck, is the result: four numbers that add up. */
export function Sums({ judgement: { start, losses, luck, reached } }: { judgement: Judgement }) {
  const { t, score } = useWords();
  const sums = [
    { name: t("sums.start"), points: score(start) },
    { name: t("sums.losses"), points: losses === 0 ? score(0) : signed(-losses, score) },
    { name: t("sums.luck"), points: luck === 0 ? score(0) : signed(luck, score) },
    { name: t("sums.reached"), points: score(reached) },
  ];
  return (
    <dl className="mt-5 grid grid-cols-2 gap-x-6 gap-y-3 border-t border-line pt-4 sm:grid-cols-4">
      {sums.map(({ name, points }) => (
        <div key={name} className="last:font-semibold">
          <dt className="text-[0.9375rem] text-soft">{name}</dt>
          <dd className="text-xl tabular-nums">{points}</dd>
        </div>
      ))}
    </dl>
  );
}
