import type { DebriefTurn, DebriefView } from "~/engine/show/debrief";
import { useWords } from "~/i18n/words";
import type { JudgedTurnView } from "~/views/judgement";
import { isFine } from "./is-fine";
import { MessageLines } from "./message-lines";
import { Section } from "./section";
import { TurnEntry } from "./turn-entry";

interface TurnByTurnProps {
  debrief: Pick<DebriefView, "opening" | "turns" | "customer" | "currency" | "decisions" | "score">;
  judged?: readonly JudgedTurnView[] | undefined;
  canPlayOn: boolean;
}

/** The whole conversation, each turn with what it did to the score. Turns in a row that were fine are folded together. */
export function TurnByTurn({ debrief, judged = [], canPlayOn }: TurnByTurnProps) {
  const { t } = useWords();
  const verdictAt = (number: number) => judged.find((one) => one.number === number);
  const entry = (turn: DebriefTurn) => (
    <TurnEntry key={turn.number} turn={turn} judged={verdictAt(turn.number)} debrief={debrief} canPlayOn={canPlayOn} />
  );
  // A break is not judged, and there is nothing to say against it.
  const isFolded = ({ number }: DebriefTurn) => judged.length > 0 && isFine(verdictAt(number) ?? { verdict: "best" });
  return (
    <Section id="conversation" folded="narrow" title={t("turn.title")}>
      <MessageLines messages={debrief.opening} debrief={debrief} />
      <ol className="mt-6 space-y-8">
        {inRuns(debrief.turns, isFolded).map((run) => {
          const [first] = run;
          if (!first || !isFolded(first)) return run.map(entry);
          return (
            <li key={first.number}>
              <details>
                <summary className="min-h-8 marker:text-edge">
                  <span className="link">{t("turn.fine", { count: run.length })}</span>{" "}
                  <span className="text-soft">
                    {t(run.length === 1 ? "turn.number" : "turn.from-to", { turn: first.number, last: first.number + run.length - 1 })}
                  </span>
                </summary>
                <ol className="mt-6 space-y-8">{run.map(entry)}</ol>
              </details>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}

/** The same turns, those that are alike in this and follow each other together. */
function inRuns(turns: readonly DebriefTurn[], isAlike: (turn: DebriefTurn) => boolean): DebriefTurn[][] {
  const runs: DebriefTurn[][] = [];
  for (const turn of turns) {
    const last = runs.at(-1);
    if (last?.[0] && isAlike(last[0]) === isAlike(turn)) last.push(turn);
    else runs.push([turn]);
  }
  return runs;
}
