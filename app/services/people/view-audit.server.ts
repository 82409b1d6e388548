import { allOf } from "~/services/catalog/list-all.server";
import { subjectOf, type Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { AuditEntry } from "~/store/port";
import type { AuditView } from "~/views/audit";
import { toAuditRow } from "./audit-row";

const MOST = 200;

/** The newest entries of the audit log, with the names of those who are still here. */
export async function viewAudit(_viewer: Viewer): Promise<AuditView> {
  const names = new Map((await allOf(store().people)).map((person) => [subjectOf(person), person.name]));
  const entries = await allOf(store().audit);
  const newest = entries.sort((one, other) => (one.at < other.at ? 1 : -1)).slice(0, MOST);
  const nameOf = (subject: AuditEntry["whom"]) => (subject === undefined ? null : (names.get(subject) ?? null));
  return { rows: newest.map((entry) => toAuditRow(entry, nameOf)), all: entries.length };
}
