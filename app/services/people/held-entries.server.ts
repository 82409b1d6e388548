import type { AuditEntry } from "~/store/documents";
import { store } from "~/store/open.server";

/** What the log holds back while a sitting is undecided, with whoever of the entry the sitting is of. */
const ABOUT_SITTINGS: Record<string, "who" | "whom"> = {
  "sitting-begun": "who",
  "sitting-ended": "who",
  reviewed: "whom",
  appealed: "who",
};

/** Which entries of the log are held back at this moment, and about how many sittings. */
export interface HeldEntries {
  sittings: number;
  isHeld(entry: AuditEntry): boolean;
}

/**
 * A leader may have to review a sitting, or to answer an appeal, without knowing whose it is. So the log keeps silent about a sitting from its first entry until it is decided, and
 * shows all of it then: an entry that was shown and vanished would tell as much. Every page and file that shows the log asks here.
 */
export async function heldEntries(): Promise<HeldEntries> {
  const undecided = await store().sittings.undecided();
  const since = new Map<string, string>();
  for (const one of undecided) {
    const earlier = since.get(one.subject);
    if (earlier === undefined || one.since < earlier) since.set(one.subject, one.since);
  }
  return {
    sittings: undecided.length,
    isHeld: (entry) => {
      const about = Object.hasOwn(ABOUT_SITTINGS, entry.what) ? ABOUT_SITTINGS[entry.what] : undefined;
      const subject = about && entry[about];
      const from = subject === undefined ? undefined : since.get(subject);
      return from !== undefined && entry.at >= from;
    },
  };
}
