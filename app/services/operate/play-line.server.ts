import { toEntries } from "~/engine/play/entries";
import { givenBy } from "~/engine/scenario/choice";
import { minorDigits } from "~/engine/scenario/fill";
import { eachChoice } from "~/engine/scenario/walk";
import { rulesOf } from "~/services/catalog/rules-of-attempt.server";
import { choiceTokens } from "~/services/play/choice-token.server";
import { takeChoice } from "~/services/play/take-choice.server";
import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";

const LOCALE = "en";

/** Plays one of a scenario's own lines turn by turn, as someone at the desk would. Throws if a turn is not taken. */
export async function playLine(viewer: Viewer, attemptId: string, line: readonly string[]): Promise<void> {
  const token = choiceTokens(attemptId);
  const stored = await store().attempts.get(attemptId);
  if (!stored) throw new Error(`there is no attempt ${attemptId}`);
  const { scenario } = await rulesOf(stored.head, LOCALE);
  for (const [index, { choice, amount }] of toEntries(line).entries()) {
    const found = [...eachChoice(scenario)].find(({ name }) => name === choice)?.choice;
    const money = scenario.authority[(found && givenBy(found)?.authority) ?? ""]?.unit !== "times";
    const typed = amount === undefined ? null : String(money ? amount / 10 ** minorDigits(scenario.currency) : amount);
    const taken = await takeChoice(viewer, attemptId, { choice: token(choice), amount: typed, turn: String(index + 1) }, LOCALE);
    if (taken.kind !== "taken") throw new Error(`${scenario.id}: turn ${index + 1}, ${choice}, is ${JSON.stringify(taken)}`);
  }
}
