import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { AuditView } from "~/views/audit";
import { toAuditRow } from "./audit-row";

const MOST = 200;

/** The newest entries of the audit log, with the names of those who are still here. It reads no more documents than it shows. */
export async function viewAudit(_viewer: Viewer): Promise<AuditView> {
  const { audit, people } = store();
  const newest = await audit.newest(MOST);
  const names = await people.names(newest.flatMap(({ who, whom }) => (whom === undefined ? [who] : [who, whom])));
  const rows = newest.map((entry) => toAuditRow(entry, (subject) => (subject === undefined ? null : (names.get(subject) ?? null))));
  return { rows, all: await audit.count() };
}
