import { toEntries } from "~/engine/play/entries";
import { type RightText, rightTexts } from "~/engine/play/typing";
import { givenBy } from "~/engine/scenario/choice";
import { minorDigits } from "~/engine/scenario/fill";
import type { Typing } from "~/engine/scenario/names";
import { eachChoice } from "~/engine/scenario/walk";
import { rulesOf } from "~/services/catalog/rules-of-attempt.server";
import { choiceTokens } from "~/services/play/choice-token.server";
import { openAttempt } from "~/services/play/open-attempt.server";
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
  for (const [index, { choice, amount, typing }] of toEntries(line).entries()) {
    const found = [...eachChoice(scenario)].find(({ name }) => name === choice)?.choice;
    const money = scenario.authority[(found && givenBy(found)?.authority) ?? ""]?.unit !== "times";
    const sum = amount === undefined ? null : String(money ? amount / 10 ** minorDigits(scenario.currency) : amount);
    const typed = typing && found?.types ? await typedText(viewer, attemptId, found.types.right, typing) : null;
    const taken = await takeChoice(viewer, attemptId, { choice: token(choice), amount: sum, typed, turn: String(index + 1) }, LOCALE);
    if (taken.kind !== "taken") throw new Error(`${scenario.id}: turn ${index + 1}, ${choice}, is ${JSON.stringify(taken)}`);
  }
}

/** A text of this class, as the facts stand by then. */
async function typedText(viewer: Viewer, attemptId: string, right: RightText, typing: Typing): Promise<string> {
  const open = await openAttempt(viewer, attemptId, LOCALE);
  const [text = ""] = open ? rightTexts(open.rules.scenario, right, open.played.held.position.facts) : [];
  return typing === "right" ? text : `${text.slice(0, 100)} ?`;
}
