import { begin } from "~/engine/play/begin";
import { drawSurface } from "~/engine/play/draw";
import { toEntries } from "~/engine/play/entries";
import { type Replay, ReplayError, replay } from "~/engine/play/replay";
import type { Rules } from "~/engine/play/rules";
import type { Facts } from "~/engine/scenario/schema";
import { score } from "~/engine/scoring/score";
import { viewDebrief } from "~/engine/show/debrief";
import { view } from "~/engine/show/view";
import { wordDifference } from "~/studio/read/word-difference";
import type { Script, ScriptTurn } from "~/views/studio-read";

/** Names of people and places are drawn by it: the same ones in every script. */
const SEED = 1;

/** A line as a script in one variant, as far as it leads there. */
export function toScript(rules: Rules, variant: string, line: readonly string[], locale: string): Script {
  const { scenario, limits } = rules;
  const facts = scenario.variants[variant]?.facts ?? {};
  const { played, stoppedAt } = playedOn(rules, facts, line);
  const reader = { surface: drawSurface(scenario, SEED), locale };
  const opening = begin(rules, facts).position;
  const shown = view(rules, opening, played, { ...reader, mode: "solo", token: (name) => name });
  const debrief = played.held.ended ? viewDebrief(rules, opening, played, score(rules, played), reader) : null;
  const turns: ScriptTurn[] = [0, ...played.turns.map(({ number }) => number)].map((number) => ({
    ...{ number, isMarkOther: false, why: debrief?.turns[number - 1]?.why ?? [] },
    mark: markAt(rules, played, number),
    parts: shown.conversation
      .filter(({ turn }) => turn === number)
      .map((message) => ({ message, words: wordDifference(message.text ?? "", message.text ?? "") })),
  }));
  return {
    ...{ level: limits.level, variant, isReserved: scenario.variants[variant]?.gate ?? false, line, turns, stoppedAt },
    ...{ customerName: shown.customer.name, currency: shown.currency },
    ending: debrief && {
      title: debrief.ending.title,
      teaches: debrief.ending.teaches,
      total: debrief.score.total,
      passed: debrief.score.passed,
    },
  };
}

/** Scripts beside the first of them: the words and marks of each that are not those of the first at the same turn. */
export function toCompared(scripts: readonly Script[]): Script[] {
  const [first, ...others] = scripts;
  if (!first) return [];
  const compared = others.map((script) => ({
    ...script,
    turns: script.turns.map((turn, index): ScriptTurn => {
      const base = first.turns[index];
      const parts = turn.parts.map(({ message }, place) => ({
        message,
        words: wordDifference(base?.parts[place]?.message.text ?? "", message.text ?? ""),
      }));
      return { ...turn, parts, isMarkOther: turn.mark !== (base?.mark ?? null) };
    }),
  }));
  return [first, ...compared];
}

function playedOn(rules: Rules, facts: Facts, line: readonly string[]): { played: Replay; stoppedAt: string | null } {
  const entries = toEntries(line);
  try {
    return { played: replay(rules, facts, "solo", entries), stoppedAt: null };
  } catch (error) {
    if (!(error instanceof ReplayError)) throw error;
    return { played: replay(rules, facts, "solo", entries.slice(0, error.turn - 1)), stoppedAt: error.choice };
  }
}

function markAt(rules: Rules, { turns }: Replay, number: number): number | null {
  const turn = turns[number - 1];
  return turn && !turn.refusal ? (rules.marks.get(turn.situation)?.get(turn.move.name)?.points ?? null) : null;
}
