import type { Evidence } from "~/engine/career/evidence";
import type { Viewer } from "~/services/viewer";
import type { Sitting } from "~/store/documents";
import { store } from "~/store/open.server";
import { evidenceOf } from "./evidence.server";
import { ownSittings } from "./own-sittings.server";

/** What someone has shown so far: what they have practised, and their sittings at every gate as they stand now, newest first. */
export interface CareerRecord {
  evidence: Evidence[];
  sittings: Sitting[];
}

/** The viewer's own record, read once for a page. */
export async function careerRecord(viewer: Viewer): Promise<CareerRecord> {
  const attempts = await store().attempts.summaries({ subject: viewer.subject });
  return { evidence: await evidenceOf(viewer, attempts), sittings: await ownSittings(viewer, attempts) };
}
