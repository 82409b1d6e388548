import { toEntries } from "~/engine/play/entries";
import { joinAsGuest } from "~/services/door/join-as-guest.server";
import { choiceTokens } from "~/services/play/choice-token.server";
import { startAttempt } from "~/services/play/start-attempt.server";
import { takeChoice } from "~/services/play/take-choice.server";
import type { Viewer } from "~/services/viewer";
import { scenarioOf, seedFor } from "../e2e/line";

/** A new person's solo attempt at a shipped scenario of CSS1, in a variant, with a line played; through the services, in the store that is open. */
export async function playShipped(
  scenarioId: string,
  variant: string,
  line: readonly string[],
): Promise<{ viewer: Viewer; session: string; attemptId: string }> {
  const joined = await joinAsGuest({ name: "Ada", level: "css1" });
  if ("problems" in joined) throw new Error(JSON.stringify(joined.problems));
  const { viewer, session } = joined;
  const started = await startAttempt(viewer, { scenarioId, mode: "solo", seed: seedFor(scenarioOf(scenarioId), "css1", variant) });
  if ("problem" in started) throw new Error(started.problem);
  await takeLine(viewer, started.attemptId, 1, line);
  return { viewer, session, attemptId: started.attemptId };
}

/** Plays a line from a turn on. */
export async function takeLine(viewer: Viewer, attemptId: string, first: number, line: readonly string[]): Promise<void> {
  for (const [index, { choice, amount }] of toEntries(line).entries()) {
    const form = {
      choice: choiceTokens(attemptId)(choice),
      amount: amount === undefined ? null : String(amount / 100),
      turn: String(first + index),
    };
    const taken = await takeChoice(viewer, attemptId, form, "en");
    if (taken.kind !== "taken") throw new Error(`${choice}: ${JSON.stringify(taken)}`);
  }
}
