import * as z from "zod";
import type { Session } from "../documents";
import type { Sessions, Shelf } from "../port";
import { session } from "../schema";
import { documentsOf, type Kind, type Source } from "./kind";

const row = z.object({ id: z.string(), personId: z.string(), seenAt: z.string() });
/** What is kept at hand of a session. */
export type SessionRow = z.infer<typeof row>;

/** How sessions are kept, and the row by which questions find them. */
export const sessionsKind: Kind<Session, SessionRow> = {
  name: "sessions",
  schema: session,
  row,
  toRow: ({ id, personId, seenAt }) => ({ id, personId, seenAt }),
};

/** Answers the questions about sessions. */
export function askSessions(sessions: Source<Session, SessionRow>): Omit<Sessions, keyof Shelf<Session>> {
  return {
    of: (personId) =>
      sessions.ask((rows) =>
        documentsOf(
          sessions,
          rows.filter((each) => each.personId === personId),
        ),
      ),
    lastSeen: () =>
      sessions.ask((rows) => {
        const newest = new Map<string, string>();
        for (const { personId, seenAt } of rows) if (seenAt > (newest.get(personId) ?? "")) newest.set(personId, seenAt);
        return newest;
      }),
  };
}
