import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { AuditView } from "~/views/audit";
import { toAuditRow } from "./audit-row";
import { heldEntries } from "./held-entries.server";

const MOST = 200;

/** The newest entries of the audit log that may be shown, with the names of those who are still here. It reads no more documents than it shows, and those held back. */
export async function viewAudit(_viewer: Viewer): Promise<AuditView> {
  const { audit, people } = store();
  const held = await heldEntries();
  const newest = (await audit.newest(MOST)).filter((entry) => !held.isHeld(entry));
  const names = await people.names(newest.flatMap(({ who, whom }) => (whom === undefined ? [who] : [who, whom])));
  const rows = newest.map((entry) => toAuditRow(entry, (subject) => (subject === undefined ? null : (names.get(subject) ?? null))));
  return { rows, all: await audit.count(), held: held.sittings };
}
