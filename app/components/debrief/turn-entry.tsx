import type { DebriefTurn, DebriefView } from "~/engine/show/debrief";
import { useWords } from "~/i18n/words";
import type { JudgedTurnView } from "~/views/judgement";
import { MessageLines } from "./message-lines";
import { PlayOn } from "./play-on";
import { TurnLoss } from "./turn-loss";
import { TurnNotes } from "./turn-notes";
import { VerdictChip } from "./verdict-chip";

interface TurnEntryProps {
  turn: DebriefTurn;
  judged: JudgedTurnView | undefined;
  debrief: Pick<DebriefView, "customer" | "currency" | "decisions" | "score">;
  canPlayOn: boolean;
}

/** One turn of the conversation with its verdict, what it cost and what it did to the score; the place that links to the turn lead to. */
export function TurnEntry({ turn, judged, debrief, canPlayOn }: TurnEntryProps) {
  const { t, score } = useWords();
  const { number, messages } = turn;
  return (
    <li id={`turn-${number}`} className="scroll-mt-6 break-inside-avoid border-t border-line pt-4 target:border-t-2 target:border-accent">
      <div className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="label">{t("turn.number", { turn: number })}</h3>
        {judged && <VerdictChip verdict={judged.verdict} />}
        {judged && judged.loss > 0 && judged.reasons.length === 0 && (
          <span className="text-[0.9375rem] text-soft tabular-nums">{t("loss.cost", { points: score(judged.loss) })}</span>
        )}
        {canPlayOn && (
          <span className="ml-auto">
            <PlayOn turn={number} />
          </span>
        )}
      </div>
      <MessageLines messages={messages} debrief={debrief} />
      {judged && <TurnLoss turn={judged} currency={debrief.currency} />}
      <TurnNotes turn={turn} debrief={debrief} told={judged?.reasons.flatMap((reason) => ("titles" in reason ? reason.titles : []))} />
    </li>
  );
}
