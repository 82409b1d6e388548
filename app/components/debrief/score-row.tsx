import type { ReactNode } from "react";
import { useWords } from "~/i18n/words";

interface ScoreRowProps {
  name: "outcome" | "empathy" | "empowerment" | "total";
  /** 0 to 100; null where nothing was judged. */
  score: number | null;
  needed: number;
  children: ReactNode;
}

/** One number with a bar that marks what a pass needs, and its reasons behind "Why?". */
export function ScoreRow({ name, score, needed, children }: ScoreRowProps) {
  const words = useWords();
  const { t } = words;
  const enough = score !== null && score >= needed;
  return (
    <details className="group">
      <summary className="grid min-h-11 grid-cols-[max-content_1fr_2.75rem_max-content] whitespace-nowrap items-center gap-x-2 px-4 py-2 hover:bg-tint sm:grid-cols-[9rem_1fr_4rem_4rem] sm:gap-x-4 sm:px-5 sm:py-3">
        <span className="label min-w-[7.25rem] text-base">{t(`dimension.${name}`)}</span>
        <span aria-hidden="true" className="relative h-2.5 rounded-full bg-sunken">
          <span
            className={`absolute inset-y-0 left-0 rounded-full print:border ${enough ? "bg-accent" : "bg-edge"}`}
            style={{ width: `${score ?? 0}%` }}
          />
          <span className="absolute -inset-y-1 w-0.5 bg-ink" style={{ left: `${needed}%` }} />
        </span>
        <strong className="text-right text-xl tabular-nums">{score === null ? t("result.none") : words.score(score)}</strong>
        <span className="link text-right text-[0.9375rem]">{t("why.why")}</span>
      </summary>
      <div className="border-t border-dashed border-line px-5 py-4 text-base">
        <p className="mb-3 text-soft">{t(`dimension-text.${name}`)}</p>
        {children}
      </div>
    </details>
  );
}
