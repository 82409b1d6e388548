import { type DebriefView, viewDebrief } from "~/engine/play/debrief";
import { fill } from "~/engine/scenario/fill";
import { score } from "~/engine/scoring/score";
import { openAttempt, toMeta } from "./open-attempt.server";
import type { AttemptMeta } from "./pages";

export type AttemptDebrief =
  | { kind: "unknown" }
  | { kind: "not-ended" }
  | { kind: "reflect-first"; title: string; customerName: string }
  | { kind: "debrief"; attempt: AttemptMeta; reflection: { plus: string; delta: string }; debrief: DebriefView };

/** The debrief of the person's own ended attempt, once they have said what they think of it themselves. */
export async function viewAttemptDebrief(personId: string, attemptId: string, locale: string): Promise<AttemptDebrief> {
  const open = await openAttempt(personId, attemptId, locale);
  if (!open) return { kind: "unknown" };
  const { stored, rules, opening, played, reader } = open;
  if (!played.held.ended) return { kind: "not-ended" };
  const { scenario } = rules;
  const say = (text: string) => fill(text, scenario, played.held.position.facts, reader.surface, locale);
  if (!stored.reflection) return { kind: "reflect-first", title: say(scenario.title), customerName: say(scenario.customer.name) };
  const { plus, delta } = stored.reflection;
  return {
    kind: "debrief",
    attempt: toMeta(stored),
    reflection: { plus, delta },
    debrief: viewDebrief(rules, opening, played, score(rules, played), reader),
  };
}
