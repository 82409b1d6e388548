import type { SubjectId } from "~/engine/play/subject";
import type { AuditEntry } from "~/store/documents";
import { store } from "~/store/open.server";
import type { AuditRow } from "~/views/audit";
import { toAuditRow } from "./audit-row";

/** Entries with the names of those who are still here. */
export async function toAuditRows(entries: readonly AuditEntry[]): Promise<AuditRow[]> {
  const names = await store().people.names(entries.flatMap(({ who, whom }) => (whom === undefined ? [who] : [who, whom])));
  const nameOf = (subject: SubjectId | undefined) => (subject === undefined ? null : (names.get(subject) ?? null));
  return entries.map((entry) => toAuditRow(entry, nameOf));
}
