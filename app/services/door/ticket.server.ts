import { now } from "~/process/clock.server";
import { digestOf, newToken } from "~/process/digest.server";
import { store } from "~/store/open.server";
import type { Ticket } from "~/store/port";

/** Makes a link that works once and until then; gives the token for its address. The store keeps the token's digest alone. */
export async function makeTicket(made: Pick<Ticket, "kind" | "by" | "invitation" | "reset">, lastsHours: number): Promise<string> {
  const token = newToken();
  const expiresAt = new Date(now().getTime() + lastsHours * 3_600_000).toISOString();
  await store().tickets.put({ ...made, id: digestOf(token), expiresAt, usedAt: null });
  return token;
}

/** The ticket behind a link, or null: none, an old one, or one that was used. */
export async function openTicket(kind: Ticket["kind"], token: string): Promise<Ticket | null> {
  const ticket = await store().tickets.get(digestOf(token));
  return ticket?.kind === kind && isOpen(ticket) ? ticket : null;
}

/** Uses a ticket up; of two who do it at once, one has it and the other gets null. */
export async function takeTicket(kind: Ticket["kind"], token: string): Promise<Ticket | null> {
  let taken: Ticket | null = null;
  await store().tickets.change(digestOf(token), (ticket) => {
    if (ticket?.kind !== kind || !isOpen(ticket)) return ticket;
    taken = { ...ticket, usedAt: now().toISOString() };
    return taken;
  });
  return taken;
}

/** Gives a ticket back that was taken for a form with a mistake in it. */
export async function returnTicket({ id }: Ticket): Promise<void> {
  await store().tickets.change(id, (ticket) => ticket && { ...ticket, usedAt: null });
}

function isOpen({ usedAt, expiresAt }: Ticket): boolean {
  return usedAt === null && now().toISOString() < expiresAt;
}
