import { useWords } from "~/i18n/words";

const [WIDTH, HEIGHT, EDGE] = [96, 28, 3];

/** Results from the first to the last as a small line; in words for whoever doesn't see it. */
export function Trend({ totals }: { totals: readonly number[] }) {
  const { t, score } = useWords();
  const [first, last] = [totals[0], totals.at(-1)];
  if (first === undefined || last === undefined || totals.length < 2) return null;
  const step = (WIDTH - 2 * EDGE) / (totals.length - 1);
  const points = totals.map((total, at) => ({ x: EDGE + at * step, y: EDGE + (1 - Math.max(0, total) / 100) * (HEIGHT - 2 * EDGE) }));
  const end = points.at(-1);
  return (
    <svg
      role="img"
      aria-label={t("trend.told", { count: totals.length, first: score(first), last: score(last) })}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className="h-7 w-24 shrink-0 text-accent"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinejoin="round"
    >
      <polyline points={points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ")} />
      {end && <circle cx={end.x} cy={end.y} r="2.5" fill="currentColor" stroke="none" />}
    </svg>
  );
}
