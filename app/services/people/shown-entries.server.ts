import type { Viewer } from "~/services/viewer";
import type { AuditEntry, AuditQuery } from "~/store/documents";
import { store } from "~/store/open.server";
import { heldEntries } from "./held-entries.server";

/**
 * The entries of the log that this leader is shown, newest first: the page and the download read them here alone. They are read in steps of so many, so that a long log is never in memory as a
 * whole. What is held back is left out whatever is asked for, so that asking about someone tells nothing of it.
 */
export async function* shownEntries(_viewer: Viewer, query: AuditQuery, step: number): AsyncGenerator<AuditEntry> {
  const held = await heldEntries();
  let { before } = query;
  for (;;) {
    const read = await store().audit.newest(step, { ...query, before });
    for (const entry of read) if (!held.isHeld(entry)) yield entry;
    before = read.at(-1);
    if (before === undefined) return;
  }
}
