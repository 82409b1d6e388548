import * as z from "zod";
import type { AuditEntry, AuditQuery } from "../documents";
import type { AuditLog } from "../port";
import { auditEntry } from "../schema";
import type { Part } from "../shelf";
import { byTime, type Kind, readableOf, type Source } from "./kind";

const row = z.object({ id: z.string(), at: z.string(), what: z.string(), who: z.string(), whom: z.string().optional() });
/** What is kept at hand of an entry of the audit log. */
export type AuditEntryRow = z.infer<typeof row>;

/** How entries of the audit log are kept, and the row by which questions find them. */
export const auditKind: Kind<AuditEntry, AuditEntryRow> = {
  name: "audit",
  schema: auditEntry,
  row,
  toRow: ({ id, at, what, who, whom }) => ({ id, at, what, who, ...(whom !== undefined && { whom }) }),
};

/** The log over its shelf: what is there already stands. */
export function toAuditLog({ shelf, source }: Part<AuditEntry, AuditEntryRow>): AuditLog {
  return {
    append: async (entry) => void (await shelf.change(entry.id, (stored) => stored ?? entry)),
    get: shelf.get,
    ids: shelf.ids,
    ...askAudit(source),
  };
}

const oldest = byTime<Pick<AuditEntryRow, "id" | "at">>(({ at }) => at);

function askAudit(audit: Source<AuditEntry, AuditEntryRow>): Pick<AuditLog, "newest" | "of" | "count"> {
  return {
    // Rows come nearly in the order of time, which this sort makes use of: it looks at each of them once.
    newest: (most, query = {}) =>
      audit.ask((rows) => {
        const found = rows.filter((each) => isAskedFor(query, each));
        return readableOf(audit, most > 0 ? found.sort(oldest).slice(-most).reverse() : []);
      }),
    of: (subject) =>
      audit.ask((rows) => {
        const theirs = rows.filter(({ who, whom }) => who === subject || whom === subject);
        return readableOf(audit, theirs.sort(oldest).reverse());
      }),
    count: () => audit.ask((rows) => rows.length),
  };
}

function isAskedFor({ what, about, before }: AuditQuery, each: AuditEntryRow): boolean {
  if (what !== undefined && each.what !== what) return false;
  if (before !== undefined && oldest(each, before) >= 0) return false;
  return about === undefined || about.has(each.who) || (each.whom !== undefined && about.has(each.whom));
}
