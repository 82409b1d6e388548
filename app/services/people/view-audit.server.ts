import { allOf } from "~/services/catalog/list-all.server";
import { subjectOf } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { AuditEntry } from "~/store/port";

const MOST = 200;

export interface AuditRow extends Omit<AuditEntry, "who" | "whom"> {
  /** The name behind a subject, or null where nobody is behind it any more. */
  who: string | null;
  whom: string | null;
}

/** The newest entries of the audit log, with the names of those who are still here. */
export async function viewAudit(): Promise<{ rows: AuditRow[]; all: number }> {
  const names = new Map((await allOf(store().people)).map((person) => [subjectOf(person), person.name]));
  const entries = await allOf(store().audit);
  const newest = entries.sort((one, other) => (one.at < other.at ? 1 : -1)).slice(0, MOST);
  const nameOf = (subject: AuditEntry["whom"]) => (subject === undefined ? null : (names.get(subject) ?? null));
  return {
    rows: newest.map((entry) => ({ ...blind(entry), who: nameOf(entry.who), whom: nameOf(blind(entry).whom) })),
    all: entries.length,
  };
}

/** Who reads the log may have a sitting to mark: it shows neither whose a sitting is nor what another reviewer found. The stored entry has both. */
function blind(entry: AuditEntry): AuditEntry {
  if (entry.what === "reviewed") return { ...entry, whom: undefined, after: undefined };
  return entry.what === "sitting-begun" || entry.what === "baseline-begun" || entry.what === "appealed"
    ? { ...entry, after: undefined }
    : entry;
}
