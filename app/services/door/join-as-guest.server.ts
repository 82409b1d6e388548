import * as z from "zod";
import { now } from "~/process/clock.server";
import { newId } from "~/process/new-id.server";
import { levelNamed } from "~/services/catalog/ladder.server";
import { store } from "~/store/open.server";
import type { JoinProblem } from "~/views/door";
import { parseName } from "./person-name";
import { beginSession } from "./session.server";

/** A guest joins with a name and the level they say they have. */
export async function join(form: {
  name: string;
  level: string;
}): Promise<{ personId: string; subject: string; session: string } | { problems: JoinProblem[] }> {
  const named = parseName(form.name);
  const level = levelNamed(form.level);
  const problems: JoinProblem[] = [];
  if ("problem" in named) problems.push({ field: "name", code: named.problem });
  if (level === undefined) problems.push({ field: "level", code: "unknown" });
  if ("problem" in named || level === undefined) return { problems };
  const person = { id: newId(), subject: newId(), name: named.name, level, createdAt: now().toISOString() };
  await store().subjects.put({ id: person.subject, personId: person.id });
  await store().people.put(person);
  return { personId: person.id, subject: person.subject, session: await beginSession(person) };
}

/** A seed for a new attempt: a whole number below a million, short enough to say aloud. */
export const seedSchema = z.coerce.number().int().min(0).max(999_999);
