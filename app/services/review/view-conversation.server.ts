import { fill } from "~/engine/scenario/fill";
import { conversation } from "~/engine/show/conversation";
import { openAttempt } from "~/services/play/open-attempt.server";
import type { ConversationView } from "~/views/reviews";

/** What was said and done in an attempt, without a score, a date or a name of who played; null where there is none. */
export async function conversationOf(subject: string, attemptId: string, locale: string): Promise<ConversationView | null> {
  const open = await openAttempt(subject, attemptId, locale);
  if (!open) return null;
  const { rules, opening, played, reader } = open;
  const { scenario } = rules;
  return {
    customerName: fill(scenario.customer.name, scenario, played.held.position.facts, reader.surface, locale),
    currency: scenario.currency,
    messages: conversation(rules, opening, played, reader),
  };
}
