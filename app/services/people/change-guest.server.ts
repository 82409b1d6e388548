import type { LevelId } from "~/engine/limits/schema";
import { isEqual } from "~/process/digest.server";
import { ladder, levelNamed } from "~/services/catalog/ladder.server";
import { guestLevels } from "~/services/door/guest-levels.server";
import { parseName } from "~/services/door/person-name";
import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { JoinProblem } from "~/views/door";
import { shownGuest } from "./shown-guest.server";

export type GuestChange = { kind: "changed" } | { kind: "unknown" } | { kind: "stale" } | { kind: "problem"; problems: JoinProblem[] };

/** The levels that a guest may say they have: those at which they could join now, and the one they have, in the ladder's order. */
export async function levelsFor(own: LevelId): Promise<LevelId[]> {
  const open = await guestLevels();
  return ladder().filter((level) => level === own || open.includes(level));
}

/** Changes the name and the level that a guest joined with. Where they have changed since the form was made (`shown`), nothing is. A member's level is a leader's to change. */
export async function changeGuest(viewer: Viewer, form: { name: string; level: string; shown: string }): Promise<GuestChange> {
  const named = parseName(form.name);
  const said = levelNamed(form.level);
  const level = said !== undefined && (await levelsFor(viewer.level)).includes(said) ? said : undefined;
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
