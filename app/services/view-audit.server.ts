import { store } from "~/store/open.server";
import type { AuditEntry } from "~/store/port";
import { subjectOf } from "./viewer.server";

const MOST = 200;

export interface AuditRow extends Omit<AuditEntry, "who" | "whom"> {
  /** The name behind a subject, or null where nobody is behind it any more. */
  who: string | null;
  whom: string | null;
}

/** The newest entries of the audit log, with the names of those who are still here. */
export async function viewAudit(): Promise<{ rows: AuditRow[]; all: number }> {
  const names = new Map<string, string>();
  for await (const id of store().people.ids()) {
    const person = await store().people.get(id);
    if (person) names.set(subjectOf(person), person.name);
  }
  const entries: AuditEntry[] = [];
  for await (const id of store().audit.ids()) {
    const entry = await store().audit.get(id);
    if (entry) entries.push(entry);
  }
  const newest = entries.sort((one, other) => (one.at < other.at ? 1 : -1)).slice(0, MOST);
  const nameOf = (subject: string | undefined) => (subject === undefined ? null : (names.get(subject) ?? null));
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
