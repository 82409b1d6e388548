import { useWords } from "~/i18n/words";
import type { JudgementView } from "~/views/judgement";
import { down } from "./curve-scale";

/** The line itself: a slope is what a choice cost, an upright dashed stretch is luck, a diamond is the turn that mattered most, with its verdict. */
export function CurveMarks({
  judgement: { start, turns, decisive },
  across,
}: {
  judgement: JudgementView;
  across: (index: number) => string;
}) {
  const { t } = useWords();
  const turned = decisive && turns.find(({ number }) => number === decisive.turn);
  return (
    <>
      {turns.map(({ number, before, loss, after, luck }, index) => (
        <g key={number}>
          <line
            x1={across(index)}
            x2={across(index + 1)}
            y1={down(before)}
            y2={down(before - loss)}
            strokeWidth="2.5"
            strokeLinecap="round"
            className="stroke-accent"
          />
          {luck !== 0 && (
            <line
              x1={across(index + 1)}
              x2={across(index + 1)}
              y1={down(before - loss)}
              y2={down(after)}
              strokeWidth="2.5"
              strokeDasharray="3 4"
              className="stroke-warn"
            />
          )}
        </g>
      ))}
      <circle cx="0" cy={down(start)} r="4" className="fill-accent" />
      {turns.map(({ number, after }, index) => (
        <circle key={number} cx={across(index + 1)} cy={down(after)} r="4" className="fill-accent" />
      ))}
      {turned && (
        <DecisiveTurn
          x={across(turns.indexOf(turned) + 1)}
          share={(turns.indexOf(turned) + 1) / turns.length}
          y={down(turned.before - turned.loss)}
          name={t(`verdict.${decisive.verdict}`)}
        />
      )}
    </>
  );
}

/** A diamond at the point that the choice led to, before any luck. */
function DecisiveTurn({ x, share, y, name }: { x: string; share: number; y: number; name: string }) {
  const above = y > down(12);
  const anchor = share > 0.5 ? "end" : "start";
  return (
    <svg x={x} y={y} aria-hidden="true" className="overflow-visible">
      <path d="M0-9 9 0 0 9-9 0z" className="fill-bad stroke-surface" strokeWidth="2" />
      <text
        x={anchor === "end" ? -14 : 14}
        y={above ? -12 : 22}
        textAnchor={anchor}
        paintOrder="stroke"
        strokeWidth="5"
        strokeLinejoin="round"
        className="fill-bad stroke-surface text-[0.9375rem] font-semibold"
      >
        {name}
      </text>
    </svg>
  );
}
