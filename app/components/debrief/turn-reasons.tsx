import type { JudgedTurnView } from "~/views/judgement";
import { useLossWords } from "./use-loss-words";

/** Why a turn cost what it did, a sentence each, with what would have been right where the case says it. */
export function TurnReasons({ reasons }: Pick<JudgedTurnView, "reasons">) {
  const words = useLossWords();
  return (
    <ul className="mt-1.5 max-w-prose list-disc space-y-1 pl-5 text-base marker:text-edge">
      {reasons.map((reason) => (
        <li key={words(reason)}>
          {words(reason)} {reason.right}
        </li>
      ))}
    </ul>
  );
}
