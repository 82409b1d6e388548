import { useWords } from "~/i18n/words";
import type { JudgementView } from "~/views/judgement";
import { CurveMarks } from "./curve-marks";
import { down } from "./curve-scale";

const MOST_NUMBERS_ON_A_PHONE = 8;

/** The curve as a drawing that says in words what it shows; the table says it in numbers. */
export function CurveDrawing({ judgement, pass }: { judgement: JudgementView; pass: number }) {
  const { t, score, list } = useWords();
  const { start, turns, reached, decisive } = judgement;
  const across = (index: number) => `${(100 * index) / turns.length}%`;
  const every = Math.ceil(turns.length / MOST_NUMBERS_ON_A_PHONE);
  const told = turns.map(({ number, after }) => t("curve.after", { turn: number, points: score(after) }));
  return (
    <figure>
      <div className="pr-3 pl-9">
        <svg
          role="img"
          aria-labelledby="curve-name"
          aria-describedby="curve-told"
          width="100%"
          height={down(0) + 30}
          className="block overflow-visible text-[0.8125rem]"
        >
          <title id="curve-name">{t("curve.name")}</title>
          <desc id="curve-told">
            {t("curve.told", { start: score(start), turns: list(told), pass, reached: score(reached) })}
            {decisive && ` ${t(`curve.told-turn.${decisive.verdict}`, { turn: decisive.turn })}`}
          </desc>
          {[0, 50, 100].map((result) => (
            <g key={result}>
              <line x1="0" x2="100%" y1={down(result)} y2={down(result)} className="stroke-line" />
              <text x="-8" y={down(result) + 4} textAnchor="end" className="fill-soft tabular-nums">
                {result}
              </text>
            </g>
          ))}
          <line x1="0" x2="100%" y1={down(pass)} y2={down(pass)} className="stroke-edge" />
          <text x="-8" y={down(pass) + 4} textAnchor="end" className="fill-ink font-semibold tabular-nums">
            {pass}
          </text>
          <text x="4" y={down(pass) + 15} className="fill-soft">
            {t("curve.pass")}
          </text>
          {turns.map(({ number }, index) => (
            <text
              key={number}
              x={across(index + 1)}
              y={down(0) + 20}
              textAnchor="middle"
              className={`fill-soft tabular-nums ${(index + 1) % every === 0 ? "" : "max-sm:hidden"}`}
            >
              {number}
            </text>
          ))}
          <CurveMarks judgement={judgement} across={across} />
        </svg>
      </div>
      <figcaption className="mt-1 flex flex-wrap gap-x-5 gap-y-1 text-[0.9375rem] text-soft">
        <Key path="M0 6h24" name={t("curve.key-open")} />
        {turns.some(({ luck }) => luck !== 0) && <Key path="M0 6h24" name={t("curve.key-luck")} dashed />}
        <span>{t("curve.key-across")}</span>
      </figcaption>
    </figure>
  );
}

function Key({ path, name, dashed = false }: { path: string; name: string; dashed?: boolean }) {
  return (
    <span className="inline-flex items-center gap-2">
      <svg width="24" height="12" aria-hidden="true" className={dashed ? "stroke-warn" : "stroke-accent"}>
        <path d={path} strokeWidth="2.5" strokeDasharray={dashed ? "3 4" : undefined} />
      </svg>
      {name}
    </span>
  );
}
