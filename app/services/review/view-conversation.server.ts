import { fill } from "~/engine/scenario/fill";
import { conversation } from "~/engine/show/conversation";
import { replayAttempt } from "~/services/play/replay-attempt.server";
import { store } from "~/store/open.server";
import type { ConversationView } from "~/views/reviews";

/** What was said and done in an attempt, without a score, a date or a name of who played; or null if there is none. */
export async function viewConversation(attemptId: string, locale: string): Promise<ConversationView | null> {
  const stored = await store().attempts.get(attemptId);
  if (!stored) return null;
  const { rules, opening, played, reader } = await replayAttempt(stored, locale);
  const { scenario } = rules;
  return {
    customerName: fill(scenario.customer.name, scenario, played.held.position.facts, reader.surface, locale),
    currency: scenario.currency,
    messages: conversation(rules, opening, played, reader),
  };
}
