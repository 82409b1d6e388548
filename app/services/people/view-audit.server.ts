import type { Viewer } from "~/services/viewer";
import type { AuditEntry } from "~/store/documents";
import { store } from "~/store/open.server";
import type { AuditAsked, AuditView } from "~/views/audit";
import { toAuditQuery } from "./audit-query.server";
import { toAuditRows } from "./audit-rows.server";
import { auditWhats } from "./audit-whats";
import { heldEntries } from "./held-entries.server";
import { shownEntries } from "./shown-entries.server";

const ON_A_PAGE = 100;

/** A page of the log: the newest entries that were asked for, or those before one of them. It reads hardly more documents than it shows. */
export async function viewAudit(viewer: Viewer, asked: AuditAsked, before?: string): Promise<AuditView> {
  const found: AuditEntry[] = [];
  for await (const entry of shownEntries(viewer, await toAuditQuery(asked, before), ON_A_PAGE + 1)) {
    found.push(entry);
    if (found.length > ON_A_PAGE) break;
  }
  const shown = found.slice(0, ON_A_PAGE);
  return {
    rows: await toAuditRows(shown),
    all: await store().audit.count(),
    held: (await heldEntries()).sittings,
    asked,
    whats: auditWhats,
    older: found.length > ON_A_PAGE ? (shown.at(-1)?.id ?? null) : null,
    isNewest: before === undefined,
  };
}
