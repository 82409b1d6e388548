import * as z from "zod";

const subjectId = z.string().brand<"SubjectId">();

/** The random key that attempts, sittings and the audit log know a person by. It leads to nobody once the person is erased, and no other id can be passed for it. */
export type SubjectId = z.infer<typeof subjectId>;

/** Takes a text that is known to be a subject's key for one. */
export function toSubjectId(text: string): SubjectId {
  return subjectId.parse(text);
}
