import { useWords } from "~/i18n/words";
import type { OddsView } from "~/views/odds";

const WIDTH = 640;
const HEIGHT = 320;
const LEFT = 72;
const RIGHT = 16;
const BOTTOM = 40;
const TOP = 16;
const marks = [0, 0.25, 0.5, 0.75, 1];

/** The chance to pass the gate over the chance to pass one variant; the table below says the same in figures. */
export function OddsChart({ curve }: Pick<OddsView, "curve">) {
  const { t, percent, decimal } = useWords();
  const x = (p: number) => LEFT + p * (WIDTH - LEFT - RIGHT);
  const y = (odds: number) => TOP + (1 - odds) * (HEIGHT - TOP - BOTTOM);
  const at = curve.find(({ p }) => p === 0.8)?.odds ?? 0;
  return (
    <figure className="card p-4">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="h-auto w-full" role="img" aria-labelledby="odds-chart-title">
        <title id="odds-chart-title">{t("odds.chart", { p: percent(0.8), odds: percent(at, 1) })}</title>
        {marks.map((mark) => (
          <g key={mark} className="text-soft text-[1.75rem] sm:text-[1rem]">
            <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(mark)} y2={y(mark)} stroke="var(--color-line)" />
            <text x={LEFT - 8} y={y(mark)} dominantBaseline="middle" textAnchor="end" fill="currentColor">
              {decimal(mark, 2, 0)}
            </text>
            <text x={x(mark)} y={HEIGHT - 8} textAnchor="middle" fill="currentColor">
              {decimal(mark, 2, 0)}
            </text>
          </g>
        ))}
        <polyline
          points={curve.map(({ p, odds }) => `${x(p)},${y(odds)}`).join(" ")}
          fill="none"
          stroke="var(--color-accent)"
          strokeWidth={3}
          strokeLinejoin="round"
        />
      </svg>
      <figcaption className="mt-1 text-[0.9375rem] text-soft">{t("odds.axis")}</figcaption>
    </figure>
  );
}
