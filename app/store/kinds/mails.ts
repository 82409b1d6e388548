import * as z from "zod";
import type { MailOwner } from "../documents";
import type { Mails, Shelf } from "../port";
import { mailOwner } from "../schema";
import type { Kind, Source } from "./kind";

const row = z.object({ id: z.string() });
/** What is kept at hand of a document that is only asked for by its id. */
export type IdRow = z.infer<typeof row>;

/** How mail addresses are kept. */
export const mailsKind: Kind<MailOwner, IdRow> = { name: "mails", schema: mailOwner, row, toRow: ({ id }) => ({ id }) };

/** Answers the question about mail addresses. */
export function askMails(mails: Source<MailOwner, IdRow>): Omit<Mails, keyof Shelf<MailOwner>> {
  return { any: () => mails.ask((rows) => rows.length > 0) };
}
