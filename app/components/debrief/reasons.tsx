import type { Because } from "~/engine/scoring/because";
import { TurnLink } from "./turn-link";
import { useReasonWords } from "./use-reason-words";

/** Reasons of a score as a list, each with the turn that it speaks of. */
export function Reasons({ reasons, currency }: { reasons: Because[]; currency: string }) {
  const words = useReasonWords(currency);
  return (
    <ul className="list-disc space-y-1 pl-5 marker:text-edge">
      {reasons.map((because) => (
        <li key={`${because.code} ${because.turn} ${words(because)}`}>
          {words(because)} <TurnLink turn={because.turn} />
        </li>
      ))}
    </ul>
  );
}
