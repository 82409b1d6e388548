import type { Account } from "~/store/documents";
import type { GraveChange } from "~/views/people";

/** What of a change is grave enough to be asked about before it is made: someone is kept out from this moment, or is given power over everyone, or loses it. */
export function graveChanges(before: Pick<Account, "role" | "active">, after: Pick<Account, "role" | "active">): GraveChange[] {
  const changes: GraveChange[] = [];
  if (before.active && !after.active) changes.push("locks");
  if (before.role !== "leader" && after.role === "leader") changes.push("makes-leader");
  if (before.role === "leader" && after.role !== "leader") changes.push("ends-leader");
  return changes;
}
