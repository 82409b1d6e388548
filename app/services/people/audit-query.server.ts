import { foldText } from "~/process/fold-text";
import type { AuditQuery } from "~/store/documents";
import { store } from "~/store/open.server";
import type { AuditAsked } from "~/views/audit";
import { isWhat } from "./audit-whats";

const LONGEST_NAME = 80;

/** What of the log an address asks for; what makes no sense in it is left out. */
export function parseAuditAsked(given: (name: string) => string | null): AuditAsked {
  const what = given("what") ?? "";
  const name = foldText(given("name") ?? "", "NFC", LONGEST_NAME)
    .trim()
    .slice(0, LONGEST_NAME);
  return { what: isWhat(what) ? what : null, name };
}

/** What the store is asked for it. A name asks about everyone who has it in theirs. */
export async function toAuditQuery({ what, name }: AuditAsked, beforeId = ""): Promise<AuditQuery> {
  const before = beforeId === "" ? null : await store().audit.get(beforeId);
  return {
    what: what ?? undefined,
    about: name === "" ? undefined : await store().people.named(name),
    before: before ?? undefined,
  };
}
