import { now } from "~/process/clock.server";
import { digestOf, newToken } from "~/process/digest.server";
import type { Ticket } from "~/store/documents";
import type { Transaction } from "~/store/port";

type Tickets = Pick<Transaction, "tickets">;

/** Makes a link that works once and until then, and returns the token for its address. The store keeps the token's digest alone. */
export async function makeTicket(
  tx: Tickets,
  made: Pick<Ticket, "kind" | "by" | "invitation" | "reset">,
  lastsHours: number,
): Promise<string> {
  const token = newToken();
  const expiresAt = new Date(now().getTime() + lastsHours * 3_600_000).toISOString();
  await tx.tickets.put({ ...made, id: digestOf(token), expiresAt, usedAt: null });
  return token;
}

/** The ticket behind a link, or null: there is none, it is too old, or it was used. */
export async function openTicket(from: Tickets, kind: Ticket["kind"], token: string): Promise<Ticket | null> {
  const ticket = await from.tickets.get(digestOf(token));
  return ticket?.kind === kind && ticket.usedAt === null && now().toISOString() < ticket.expiresAt ? ticket : null;
}

/** Uses up a ticket that was opened in the same job. */
export async function spendTicket(tx: Tickets, ticket: Ticket): Promise<void> {
  await tx.tickets.put({ ...ticket, usedAt: now().toISOString() });
}
