import { Link } from "@remix-run/react";
import type { FigureState } from "~/browser/proof/proof-state";
import { useWords } from "~/i18n/words";
import { staleness } from "./staleness";

type Best = NonNullable<NonNullable<FigureState["figure"]>["best"]>;

/** The best line of a variant as words, each turn with the way to its form. */
export function BestLine({ draft, looked: { level, variant, state }, best }: { draft: string; looked: FigureState; best: Best }) {
  const { t } = useWords();
  const { turns, ending, minutes, outcome, empathy, total } = best;
  return (
    <section aria-labelledby="best-line" className={`mb-4 ${staleness(state)}`}>
      <h3 id="best-line" className="label">
        {t("studio-proof.line", { variant, level })}
      </h3>
      <ol className="mt-1 list-decimal space-y-1 pl-6">
        {turns.map(({ at, words, isSpoken, points }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a turn is known by its place in the line
          <li key={index}>
            <Link
              to={`/studio/${draft}?at=${at}#form`}
              className="underline decoration-edge underline-offset-2 hover:decoration-2"
              dir="auto"
            >
              {isSpoken ? words : t("studio-proof.opens", { title: words })}
            </Link>
            {points !== null && <span className="text-soft"> · {t("studio-proof.mark", { points: String(points) })}</span>}
          </li>
        ))}
      </ol>
      <p className="mt-1">
        <Link
          to={`/studio/${draft}?at=${ending.at}#form`}
          className="underline decoration-edge underline-offset-2 hover:decoration-2"
          dir="auto"
        >
          {t("studio-proof.line-end", {
            ...{ ending: ending.title, minutes: String(minutes) },
            ...{ outcome: String(outcome), empathy: String(empathy), total: String(total) },
          })}
        </Link>
      </p>
    </section>
  );
}
