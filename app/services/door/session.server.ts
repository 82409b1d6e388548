import { now } from "~/process/clock.server";
import { digestOf, newToken } from "~/process/digest.server";
import type { Person } from "~/store/documents";
import { store } from "~/store/open.server";
import type { Transaction } from "~/store/port";

/** Begins a session and returns the token for the cookie; the store keeps its digest alone. */
export async function beginSession(tx: Pick<Transaction, "sessions">, { id, account }: Person): Promise<string> {
  const token = newToken();
  const at = now().toISOString();
  await tx.sessions.put({ id: digestOf(token), personId: id, epoch: account?.epoch ?? 0, startedAt: at, seenAt: at });
  return token;
}

/** Ends the session behind this token. */
export async function endSession(token: string): Promise<void> {
  await store().sessions.change(digestOf(token), () => null);
}
