import { level } from "~/engine/limits/schema";
import { now } from "~/process/clock.server";
import { newId } from "~/process/new-id.server";
import { toViewer, type Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import { type NameProblem, parseName } from "./person-name";
import { beginSession } from "./session.server";

export type JoinProblem = { field: "name"; code: NameProblem } | { field: "level"; code: "unknown" };

/** A guest joins with a name and the level they say they have. */
export async function join(form: {
  name: string;
  level: string;
}): Promise<{ viewer: Viewer; session: string } | { problems: JoinProblem[] }> {
  const named = parseName(form.name);
  const found = level.safeParse(form.level);
  const problems: JoinProblem[] = [];
  if ("problem" in named) problems.push({ field: "name", code: named.problem });
  if (!found.success) problems.push({ field: "level", code: "unknown" });
  if ("problem" in named || !found.success) return { problems };
  const person = { id: newId(), subject: newId(), name: named.name, level: found.data, createdAt: now().toISOString() };
  await store().subjects.put({ id: person.subject, personId: person.id });
  await store().people.put(person);
  return { viewer: toViewer(person), session: await beginSession(person) };
}
