import { viewLimits } from "~/engine/show/limits-view";
import { view } from "~/engine/show/view";
import { replayAttempt } from "~/services/play/replay-attempt.server";
import { store } from "~/store/open.server";
import type { ConversationView } from "~/views/reviews";
import { withoutName } from "./without-name";

/** What was said, done and read in an attempt, and the limits as they stood at its beginning; or null if there is none. Nothing of it tells who played, when, or how it was scored. */
export async function viewConversation(attemptId: string, locale: string): Promise<ConversationView | null> {
  const stored = await store().attempts.get(attemptId);
  if (!stored) return null;
  const { subject, mode } = stored.head;
  const name = (await store().people.names([subject])).get(subject) ?? "";
  const { rules, opening, played, reader } = await replayAttempt(stored, locale);
  const { title, currency, customer, conversation, documents } = view(rules, opening, played, { ...reader, mode, token: () => "" });
  return {
    title,
    customerName: customer.name,
    currency,
    messages: conversation.map(({ typed, ...message }) => ({
      ...message,
      ...(typed && { typed: { ...typed, ...(typed.text !== undefined && { text: withoutName(typed.text, name) }) } }),
    })),
    documents,
    limits: viewLimits(rules, opening, opening),
  };
}
