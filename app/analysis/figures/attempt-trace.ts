import { isOffered } from "~/engine/machine/step";
import type { Reflection } from "~/engine/play/attempt";
import type { Replay } from "~/engine/play/replay";
import type { Rules } from "~/engine/play/rules";
import type { Turn } from "~/engine/play/turn";

/** A turn as figures count it: what could be chosen where, and what was. */
export interface TraceStep {
  situation: string;
  choice: string;
  offered: readonly string[];
  /**
   * Whether it was wrong: the limits forbid it, it is a critical fault, does harm, breaks a promise, passes the customer on for nothing, or the debrief counted it
   * among the turns that cost the most.
   */
  isWrong: boolean;
}

/** An attempt as figures count it: no name, no word that was typed. */
export interface AttemptTrace {
  /** Whoever played, as a key that is compared and never shown. */
  subject: string;
  steps: readonly TraceStep[];
  /** Where it stands; null where it ended. */
  standsAt: string | null;
  /** When its newest turn was made, as an instant. */
  lastAt: string;
}

/** What an attempt leaves for the figures of its case. */
export function toAttemptTrace(
  { scenario, moves }: Rules,
  { held, turns }: Replay,
  { subject, lastAt, dear = [] }: { subject: string; lastAt: string; dear?: Reflection["dear"] },
): AttemptTrace {
  const steps = turns.map((turn): TraceStep => {
    const { situation, move, before } = turn;
    const offered = (moves.get(situation) ?? []).filter((one) => isOffered(one, before)).map(({ name }) => name);
    return { situation, choice: move.name, offered, isWrong: isWrong(turn) || dear.some((one) => one.turn === turn.number) };
  });
  return { subject, steps, standsAt: scenario.endings[held.situation] ? null : held.situation, lastAt };
}

function isWrong({ refusal, move, counts }: Turn): boolean {
  return (
    refusal !== null ||
    move.choice.harm !== undefined ||
    counts.faults.length > 0 ||
    counts.brokenPromises > 0 ||
    counts.needlessTransfers > 0
  );
}
