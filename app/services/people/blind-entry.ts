import type { AuditEntry } from "~/store/port";

/** An entry without what blinds its reader: a leader who reads the log may still have a sitting to mark, so it shows neither whose a sitting is nor what another reviewer found. The stored entry has both. */
export function blindEntry(entry: AuditEntry): AuditEntry {
  if (entry.what === "reviewed") return { ...entry, whom: undefined, after: undefined };
  return entry.what === "sitting-begun" || entry.what === "baseline-begun" || entry.what === "appealed"
    ? { ...entry, after: undefined }
    : entry;
}
