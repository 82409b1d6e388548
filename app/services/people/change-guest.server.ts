import { isEqual } from "~/process/digest.server";
import { levelNamed } from "~/services/catalog/ladder.server";
import { parseName } from "~/services/door/person-name";
import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { JoinProblem } from "~/views/door";
import { shownGuest } from "./shown-guest.server";

export type GuestChange = { kind: "changed" } | { kind: "unknown" } | { kind: "stale" } | { kind: "problem"; problems: JoinProblem[] };

/** Changes the name and the level that a guest joined with. Where they have changed since the form was made (`shown`), nothing is. A member's level is a leader's to change. */
export async function changeGuest(viewer: Viewer, form: { name: string; level: string; shown: string }): Promise<GuestChange> {
  const named = parseName(form.name);
  const level = levelNamed(form.level);
  const problems: JoinProblem[] = [];
  if ("problem" in named) problems.push({ field: "name", code: named.problem });
  if (level === undefined) problems.push({ field: "level", code: "unknown" });
  if ("problem" in named || level === undefined) return { kind: "problem", problems };
  return store().together(async (tx) => {
    const before = await tx.people.get(viewer.personId);
    if (!before || before.account) return { kind: "unknown" };
    if (!isEqual(form.shown, shownGuest(before))) return { kind: "stale" };
    await tx.people.put({ ...before, name: named.name, level });
    return { kind: "changed" };
  });
}
