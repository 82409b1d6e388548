import type { SubjectId } from "~/engine/play/subject";
import { now } from "~/process/clock.server";
import { audit } from "~/services/audit.server";
import { subjectOf } from "~/services/viewer";
import type { Person } from "~/store/documents";
import type { Transaction } from "~/store/port";
import { type LetIn, toKnownDevice } from "./known-device.server";
import { nextEpoch } from "./next-epoch.server";
import { beginSession } from "./session.server";

/**
 * Sets a member's password (as its hash), which ends all of their sessions, and lets this browser in anew; null where something else was changed in between. `by` is whoever made the link that
 * it is set by, if it is.
 */
export async function setPassword(
  tx: Transaction,
  member: Person,
  password: string,
  what: "password-changed" | "password-reset",
  by?: SubjectId,
): Promise<LetIn | null> {
  const links = by && [...(member.account?.links ?? []), { kind: "reset" as const, by, at: now().toISOString() }];
  const person = await nextEpoch(tx, member, { password, ...(links && { links }) });
  if (!person) return null;
  await audit(tx, subjectOf(person), what);
  return { session: await beginSession(tx, person), device: toKnownDevice(person.account?.mail ?? "") };
}
