import type { LevelId } from "~/engine/limits/schema";
import { type SubjectId, toSubjectId } from "~/engine/play/subject";
import { standingLevel } from "~/services/catalog/ladder.server";
import type { Person, Role, VariantMeeting } from "~/store/documents";

/** What the table of permissions knows a person as. */
export type Standing = "visitor" | "guest" | Role;

/** The person who is looking. Every use case takes it first, except for those that come before anyone is known. */
export interface Viewer {
  personId: string;
  subject: SubjectId;
  name: string;
  level: LevelId;
  standing: Exclude<Standing, "visitor">;
  teams: readonly string[];
  /** Attempts that they left for good. */
  discarded?: readonly string[] | undefined;
  /** What they met as another guest in the same browser. */
  met: readonly VariantMeeting[];
}

/** A person as the one who is looking. */
export function toViewer(person: Person): Viewer {
  const { id, name, level, account, met = [], discarded } = person;
  return {
    personId: id,
    subject: subjectOf(person),
    name,
    level: standingLevel(level),
    standing: account?.role ?? "guest",
    teams: account?.teams ?? [],
    ...(discarded && { discarded }),
    met,
  };
}

/** The key that attempts and the audit log know a person by. */
export function subjectOf({ id, subject }: Pick<Person, "id" | "subject">): SubjectId {
  return subject ?? toSubjectId(id);
}
