import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { AuditEntry, AuditQuery } from "~/store/port";
import { blindEntry } from "./blind-entry";

/**
 * The entries of the log that this leader is shown, newest first: the page and the download read them here alone. They are read in steps of so many, so that a long log is never in memory as a
 * whole; and the query is held against what is shown, so that asking about someone tells nothing that an entry hides.
 */
export async function* shownEntries(_viewer: Viewer, query: AuditQuery, step: number): AsyncGenerator<AuditEntry> {
  let { before } = query;
  for (;;) {
    const read = await store().audit.newest(step, { ...query, before });
    for (const entry of read.map(blindEntry)) if (isAbout(entry, query)) yield entry;
    before = read.at(-1);
    if (before === undefined) return;
  }
}

function isAbout({ who, whom }: AuditEntry, { about }: AuditQuery): boolean {
  return about === undefined || about.has(who) || (whom !== undefined && about.has(whom));
}
