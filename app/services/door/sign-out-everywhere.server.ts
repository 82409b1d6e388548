import { audit } from "~/services/audit.server";
import type { Viewer } from "~/services/viewer";
import { nextEpoch } from "./next-epoch.server";
import { beginSession } from "./session.server";

/** Ends all of one's sessions and returns a new one for this browser. */
export async function signOutEverywhere({ personId, subject }: Viewer): Promise<{ session: string } | null> {
  const person = await nextEpoch(personId, {});
  await audit(subject, "signed-out-everywhere");
  return person && { session: await beginSession(person) };
}
