import { now } from "~/process/clock.server";
import type { Viewer } from "~/services/viewer";
import type { DraftChange } from "~/studio/draft/change";

/** Who makes a change, in which tab, and when. */
export const stamp = (viewer: Viewer, client: string): Pick<DraftChange, "by" | "client" | "at"> => ({
  by: viewer.subject,
  client,
  at: now().toISOString(),
});
