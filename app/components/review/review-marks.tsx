import { useWords } from "~/i18n/words";
import type { OwnReview, ScorecardLine } from "~/views/reviews";

interface ReviewMarksProps {
  review: OwnReview;
  scorecard: readonly ScorecardLine[];
}

/** What a reviewer found, to read: each conversation's marks in the scorecard's words, whether they said ready, and why. */
export function ReviewMarks({ review: { marks, ready, reasons }, scorecard }: ReviewMarksProps) {
  const { t } = useWords();
  return (
    <div className="space-y-4">
      {marks.map((row, index) => {
        const number = index + 1;
        return (
          <div key={number}>
            <h3 className="label">{t("review.conversation-number", { number })}</h3>
            <dl className="mt-1 space-y-1.5">
              {scorecard.map(({ id, title, steps }) => (
                <div key={id} className="grid gap-x-4 sm:grid-cols-[14rem_minmax(0,1fr)]">
                  <dt className="text-soft">{title}</dt>
                  <dd>{steps[row[id] ?? -1] ?? "–"}</dd>
                </div>
              ))}
            </dl>
          </div>
        );
      })}
      <p className="font-semibold">{t(`review-ready.${ready ? "yes" : "no"}`)}</p>
      <blockquote dir="auto" className="border-l-2 border-line pl-4 whitespace-pre-line wrap-anywhere">
        {reasons}
      </blockquote>
    </div>
  );
}
