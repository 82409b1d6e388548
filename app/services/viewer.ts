import type { LevelId } from "~/engine/limits/schema";
import { type SubjectId, toSubjectId } from "~/engine/play/subject";
import { standingLevel } from "~/services/catalog/ladder.server";
import type { Person, Role } from "~/store/port";

export type { Role };

/** Who somebody is to the table of who may do what. */
export type Standing = "visitor" | "guest" | Role;

/** Who is looking: the person behind a session. */
export interface Viewer {
  personId: string;
  subject: SubjectId;
  name: string;
  level: LevelId;
  standing: Exclude<Standing, "visitor">;
  teams: readonly string[];
}

export function toViewer(person: Person): Viewer {
  const { id, name, level, account } = person;
  return {
    personId: id,
    subject: subjectOf(person),
    name,
    level: standingLevel(level),
    standing: account?.role ?? "guest",
    teams: account?.teams ?? [],
  };
}

/** What attempts and the audit log know a person by. */
export function subjectOf({ id, subject }: Pick<Person, "id" | "subject">): SubjectId {
  return subject ?? toSubjectId(id);
}
