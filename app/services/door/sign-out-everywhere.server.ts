import { audit } from "~/services/audit.server";
import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import { nextEpoch } from "./next-epoch.server";
import { beginSession } from "./session.server";

/** Ends all of one's sessions and returns a new one for this browser; null where there is no account any more. */
export function signOutEverywhere({ personId, subject }: Viewer): Promise<{ session: string } | null> {
  return store().together(async (tx) => {
    const member = await tx.people.get(personId);
    const person = member && (await nextEpoch(tx, member, {}));
    if (!person) return null;
    await audit(tx, subject, "signed-out-everywhere");
    return { session: await beginSession(tx, person) };
  });
}
