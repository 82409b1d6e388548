import type { Because } from "~/engine/scoring/because";
import type { DebriefView } from "~/engine/show/debrief";
import { TurnLink } from "./turn-link";
import { useReasonWords } from "./use-reason-words";

interface ReasonsProps {
  reasons: Because[];
  debrief: Pick<DebriefView, "currency" | "score">;
  /** What stands before each of them. */
  called?: string | undefined;
}

/** Reasons of a score as a list, each with the turn that it speaks of. */
export function Reasons({ reasons, debrief, called }: ReasonsProps) {
  const words = useReasonWords(debrief);
  return (
    <ul className="list-disc space-y-1 pl-5 marker:text-edge">
      {reasons.map((because) => (
        <li key={`${because.code} ${because.turn} ${words(because)}`}>
          {called && <strong>{called}</strong>} {words(because)} <TurnLink turn={because.turn} />
        </li>
      ))}
    </ul>
  );
}
