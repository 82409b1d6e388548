import { expect, test } from "vitest";
import { type SubjectId, toSubjectId } from "~/engine/play/subject";

test("no other id can be passed for a subject", () => {
  const personId: string = "p1";
  // @ts-expect-error: the compiler holds this, and says so where it would be allowed.
  const subject: SubjectId = personId;
  expect(toSubjectId(personId)).toBe(subject);
});
