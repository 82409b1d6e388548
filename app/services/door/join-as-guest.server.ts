import { toSubjectId } from "~/engine/play/subject";
import { now } from "~/process/clock.server";
import { newId } from "~/process/new-id.server";
import { levelNamed } from "~/services/catalog/ladder.server";
import { toViewer, type Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { JoinProblem } from "~/views/door";
import { guestLevels } from "./guest-levels.server";
import { parseName } from "./person-name";
import { beginSession } from "./session.server";

/** A guest joins with a name and the level they say they have, or the lowest, where that one is not for guests. Where guests are switched off, none is. */
export async function joinAsGuest(form: {
  name: string;
  level: string;
}): Promise<{ viewer: Viewer; session: string } | { problems: JoinProblem[] }> {
  const levels = await guestLevels();
  const named = parseName(form.name);
  const said = levelNamed(form.level);
  const level = said === undefined || levels.includes(said) ? said : levels[0];
  const problems: JoinProblem[] = [];
  if ("problem" in named) problems.push({ field: "name", code: named.problem });
  if (level === undefined) problems.push({ field: "level", code: "unknown" });
  if ("problem" in named || level === undefined) return { problems };
  const subject = toSubjectId(newId());
  const person = { id: newId(), subject, name: named.name, level, createdAt: now().toISOString() };
  const session = await store().together(async (tx) => {
    await tx.subjects.put({ id: subject, personId: person.id });
    await tx.people.put(person);
    return beginSession(tx, person);
  });
  return { viewer: toViewer(person), session };
}
