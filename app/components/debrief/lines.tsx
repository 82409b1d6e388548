import { Link } from "@remix-run/react";
import type { DebriefView } from "~/engine/show/debrief";
import { useWords } from "~/i18n/words";
import type { JudgementView, LineView } from "~/views/judgement";
import { SaidLine } from "./said-line";
import { Section } from "./section";

interface LinesProps {
  judgement: Pick<JudgementView, "parted" | "clairvoyant" | "turns" | "total">;
  debrief: Pick<DebriefView, "turns" | "currency" | "ending">;
}

/** The trainee's line beside the best one given what they knew, from the turn where the two part. The line of someone who knew everything appears only on request. */
export function Lines({ judgement: { parted, clairvoyant, turns, total }, debrief: { turns: told, currency, ending } }: LinesProps) {
  const { t } = useWords();
  const judged = new Set(turns.map(({ number }) => number));
  const yours = told.flatMap(({ number, kind, messages }) =>
    judged.has(number) ? messages.filter(({ by }) => by === "you").map((message) => ({ ...message, kind })) : [],
  );
  return (
    <Section id="lines" folded="narrow" title={t("lines.title")}>
      {parted ? (
        <>
          <p className="mb-4 max-w-prose">
            {t(parted.turn === 1 ? "lines.part-at-once" : "lines.part", { turn: parted.turn, before: parted.turn - 1 })}
          </p>
          <div className="grid gap-x-8 gap-y-6 sm:grid-cols-2">
            <Column
              title={t("lines.yours")}
              choices={yours.filter(({ turn }) => turn >= parted.turn)}
              end={{ title: ending.title, total }}
              currency={currency}
            />
            <Column title={t("lines.best")} choices={parted.best.choices} end={parted.best.ending} currency={currency} best />
          </div>
        </>
      ) : (
        <p className="max-w-prose">
          {t(turns.every(({ verdict }) => verdict === "best" || verdict === "good") ? "lines.never" : "lines.none")}
        </p>
      )}
      <div id="clairvoyant" className="mt-5 scroll-mt-6">
        {clairvoyant ? (
          <div className="rounded-xl bg-sunken px-4 py-4 sm:px-5">
            <p className="mb-3 max-w-prose">{t("clairvoyant.text")}</p>
            <Column title={t("clairvoyant.title")} choices={clairvoyant.choices} end={clairvoyant.ending} currency={currency} />
          </div>
        ) : (
          <Link to="?clairvoyant=1#clairvoyant" preventScrollReset className="link no-print">
            {t("clairvoyant.ask")}
          </Link>
        )}
      </div>
    </Section>
  );
}

interface ColumnProps {
  title: string;
  choices: LineView["choices"];
  end: LineView["ending"];
  currency: string;
  best?: boolean;
}

function Column({ title, choices, end, currency, best = false }: ColumnProps) {
  const { t, score } = useWords();
  return (
    <div className={`border-t-2 pt-3 ${best ? "border-accent" : "border-edge"}`}>
      <h3 className="label">{title}</h3>
      <ol className="mt-2 space-y-2 text-base">
        {choices.map((said) => (
          <li key={said.turn} value={said.turn} className="grid grid-cols-[1.75rem_1fr]">
            <span aria-hidden="true" className="text-soft tabular-nums">
              {said.turn}
            </span>
            <span>
              <SaidLine said={said} currency={currency} />
            </span>
          </li>
        ))}
      </ol>
      <p className="mt-3 text-base font-semibold">{t("lines.end", { title: end.title, total: score(end.total) })}</p>
    </div>
  );
}
