import { isSameReading } from "~/process/same-reading";
import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { EraseProblem } from "~/views/account";
import { attemptIds, forgetPerson } from "./forget-person.server";
import { hasOtherLeader } from "./other-leader.server";

export type Erased = { kind: "erased" } | { kind: "problem"; code: EraseProblem };

/** Erases the viewer, who confirms by typing their name. All of it is one write: after a crash they are erased, and the log says so, or nothing happened. */
export async function erasePerson(viewer: Viewer, typed: string): Promise<Erased> {
  if (!isSameReading(typed, viewer.name, 2 * viewer.name.length)) return { kind: "problem", code: "name" };
  const attempts = await attemptIds(viewer);
  return store().together(async (tx) => {
    const person = await tx.people.get(viewer.personId);
    // Erased already, by another tab.
    if (!person) return { kind: "erased" };
    if (person.account?.role === "leader" && !(await hasOtherLeader(tx, person.id))) return { kind: "problem", code: "last-leader" };
    await forgetPerson(tx, person, attempts);
    return { kind: "erased" };
  });
}
