import { useWords } from "~/i18n/words";

/** What the numbers above it come to, in a row under a line. */
export function SumRow({ name, points }: { name: string; points: number }) {
  const { score } = useWords();
  return (
    <p className="mt-3 flex justify-between gap-4 border-t border-line pt-2 font-semibold">
      <span>{name}</span>
      <span className="tabular-nums">{score(points)}</span>
    </p>
  );
}
