import type { ChoiceEntry } from "~/engine/play/attempt";
import { DEFAULT_MOST } from "~/engine/play/choose";
import { toEntries, toEntry, toShortForm } from "~/engine/play/entries";
import { type Replay, ReplayError, replay } from "~/engine/play/replay";
import type { Rules } from "~/engine/play/rules";
import { givenBy } from "~/engine/scenario/choice";
import type { Facts } from "~/engine/scenario/schema";
import { parseAmount } from "~/services/play/parse-amount";
import type { TryAsked, TryPlay } from "~/views/studio-try";

/** A line as far as it could be played, in the words of an address. */
export interface PlayedLine extends Pick<TryPlay, "stopped" | "problem" | "line" | "typed"> {
  played: Replay;
}

/** A choice to go on with, and what was typed for it. */
export interface Added {
  choice: string;
  typed: string;
}

/** Plays as much of a line as can be played, since after an edit of the draft it may no longer lead on, and then one choice more. */
export function playAsked(rules: Rules, facts: Facts, asked: TryAsked, added: Added | null, locale: string): PlayedLine {
  const entries = toAsked(asked);
  const { played, stopped } = playUntil(rules, facts, asked.mode, entries);
  if (stopped !== null || added === null) return told(played, stopped, null);
  const entry = toEntryOf(rules, played, added, locale);
  if ("why" in entry) return told(played, null, { choice: added.choice, why: entry.why, typed: added.typed });
  const more = playUntil(rules, facts, asked.mode, [...entries, entry]);
  return told(more.played, more.stopped, null);
}

/** The entries of an address. What was typed is read anew, so that it comes to what it does in the variant at hand. */
function toAsked({ line, typed }: TryAsked): ChoiceEntry[] {
  const texts = new Map(typed.map((found) => [Number(found.slice(0, found.indexOf(" "))), found.slice(found.indexOf(" ") + 1)]));
  return toEntries(line).map((entry, index) => {
    const text = texts.get(index + 1);
    return text === undefined || entry.typing === undefined ? entry : { choice: entry.choice, typed: text };
  });
}

function told(played: Replay, stopped: TryPlay["stopped"], problem: TryPlay["problem"]): PlayedLine {
  return {
    ...{ played, stopped, problem },
    line: played.turns.map((turn) => toShortForm(toEntry(turn))),
    typed: played.turns.flatMap(({ number, typed }) => (typed === null ? [] : [`${number} ${typed}`])),
  };
}

function playUntil(rules: Rules, facts: Facts, mode: TryAsked["mode"], entries: readonly ChoiceEntry[]) {
  try {
    return { played: replay(rules, facts, mode, entries), stopped: null };
  } catch (error) {
    if (!(error instanceof ReplayError)) throw error;
    const played = replay(rules, facts, mode, entries.slice(0, error.turn - 1));
    return { played, stopped: { choice: error.choice, why: whyStopped(error.code) } };
  }
}

function whyStopped(code: string): NonNullable<TryPlay["stopped"]>["why"] {
  if (code === "not-offered" || code === "ended") return code;
  return /^(?:amount|typed)-/.test(code) ? "needs-more" : "refused";
}

/** A choice with what a person typed for it: an amount as people write one, or a text. */
function toEntryOf(
  rules: Rules,
  { held }: Replay,
  { choice, typed }: Added,
  locale: string,
): ChoiceEntry | { why: NonNullable<TryPlay["problem"]>["why"] } {
  const move = rules.moves.get(held.situation)?.find(({ name }) => name === choice);
  const gives = move && givenBy(move.choice);
  if (move?.choice.types) return typed.trim() === "" ? { why: "text" } : { choice, typed };
  if (!gives || gives.amount !== undefined) return { choice };
  const authority = rules.scenario.authority[gives.authority];
  const amount = parseAmount(typed, authority?.unit ?? "money", rules.scenario.currency, locale);
  if (amount === null || amount < 1) return { why: "amount" };
  return amount > (authority?.most ?? DEFAULT_MOST) ? { why: "amount-most" } : { choice, amount };
}
