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

/** A guest joins with a name and, where there is a choice, the level they say they have. Where guests are switched off, there is no level for them. */
export async function joinAsGuest(form: {
  name: string;
  level: string;
}): Promise<{ viewer: Viewer; session: string } | { problems: JoinProblem[] }> {
  const levels = await guestLevels();
  const named = parseName(form.name);
  const level = levels.length === 1 ? levels[0] : levels.find((one) => one === levelNamed(form.level));
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
