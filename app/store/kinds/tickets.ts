import * as z from "zod";
import type { Ticket } from "../documents";
import type { Shelf, Tickets } from "../port";
import { ticket } from "../schema";
import { documentsOf, type Kind, type Source } from "./kind";

const row = z.object({ id: z.string(), resets: z.string().nullable() });
/** What is kept at hand of a link: the id of the person whose password it sets anew. */
export type TicketRow = z.infer<typeof row>;

/** How links are kept, and the row by which questions find them. */
export const ticketsKind: Kind<Ticket, TicketRow> = {
  name: "tickets",
  schema: ticket,
  row,
  toRow: ({ id, reset }) => ({ id, resets: reset?.personId ?? null }),
};

/** Answers the question about links. */
export function askTickets(tickets: Source<Ticket, TicketRow>): Omit<Tickets, keyof Shelf<Ticket>> {
  return {
    resetsOf: (personId) =>
      tickets.ask((rows) =>
        documentsOf(
          tickets,
          rows.filter(({ resets }) => resets === personId),
        ),
      ),
  };
}
