import type { ChoiceView } from "~/engine/show/view";
import { keepSettings } from "~/process/settings.server";
import { joinAsGuest } from "~/services/door/join-as-guest.server";
import { startAttempt } from "~/services/play/start-attempt.server";
import { takeChoice } from "~/services/play/take-choice.server";
import { viewDesk } from "~/services/play/view-desk.server";
import type { Viewer } from "~/services/viewer";
import { creditCase, scenarioFolder } from "./folder";

export const LOCALE = "en";
/** The id of the small case that services are tested with. */
export const CREDIT = "credit-case";

/** Settings for a scenario folder with these files; the credit case alone where none are named. */
export function furnish(scenarios: Record<string, string> = { [CREDIT]: creditCase() }): void {
  keepSettings({ dataDir: "nowhere", scenariosDir: scenarioFolder(scenarios), sessionSecret: "a secret of thirty-two characters" });
}

/** A guest who has just joined. */
export async function newcomer(name = "Ada", level = "css1"): Promise<Viewer> {
  const joined = await joinAsGuest({ name, level });
  if ("problems" in joined) throw new Error(JSON.stringify(joined.problems));
  return joined.viewer;
}

/** A new attempt of theirs at the credit case, by id. */
export async function begun(viewer: Viewer, mode = "solo", scenarioId = CREDIT): Promise<string> {
  const started = await startAttempt(viewer, { scenarioId, mode, seed: 7 });
  if ("problem" in started) throw new Error(started.problem);
  return started.attemptId;
}

/** What their desk offers. */
export async function choices(viewer: Viewer, attemptId: string): Promise<ChoiceView[]> {
  return (await viewDesk(viewer, attemptId, { hint: false, locale: LOCALE }))?.view.choices ?? [];
}

/** Takes the choice of these words or label, as the turn that the page showed. */
export async function take(viewer: Viewer, attemptId: string, what: string, turn: number | string, amount: string | null = null) {
  const found = (await choices(viewer, attemptId)).find(({ label, words }) => label === what || words === what);
  return takeChoice(viewer, attemptId, { choice: found?.token ?? what, amount, turn: String(turn) }, LOCALE);
}

/** Their solo attempt at the credit case, solved in three turns. */
export async function solved(viewer: Viewer): Promise<string> {
  const attemptId = await begun(viewer);
  await take(viewer, attemptId, "I'm sorry.", 1);
  await take(viewer, attemptId, "Give a credit", 2, "40");
  const taken = await take(viewer, attemptId, "Solve it", 3);
  if (taken.kind !== "taken" || !taken.ended) throw new Error(JSON.stringify(taken));
  return attemptId;
}
