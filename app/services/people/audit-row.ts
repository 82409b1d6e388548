import type { AuditEntry } from "~/store/documents";
import type { AuditRow, AuditValue } from "~/views/audit";
import type { Role } from "~/views/person";
import { isWhat } from "./audit-whats";

const roles: Record<Role, true> = { trainee: true, trainer: true, leader: true };

/** Entries whose values are roles. */
const ABOUT_ROLES = new Set(["role", "invited", "joined", "first-leader", "made-leader"]);

/** Entries whose values are levels. */
const ABOUT_LEVELS = new Set(["level", "certificate-issued"]);

/** Entries whose value is a sitting's id, which stands in its trainee's address and tells a reader nothing. */
const NAMES_SITTING = new Set(["baseline-begun", "sitting-begun", "appealed"]);

/** An entry of the log as a page shows it. `nameOf` returns the name behind a subject, or null. */
export function toAuditRow(stored: AuditEntry, nameOf: (subject: AuditEntry["whom"]) => string | null): AuditRow {
  const { id, at, who, what, whom, before, after } = stored;
  return {
    id,
    at,
    who: nameOf(who),
    what: isWhat(what) ? what : { code: what },
    whom: nameOf(whom),
    before: toValue(what, before),
    after: NAMES_SITTING.has(what) ? null : toValue(what, after),
  };
}

function toValue(what: string, given: AuditEntry["before"]): AuditValue | null {
  if (given === undefined || given === null || given === "") return null;
  if (typeof given === "boolean") return { yes: given };
  const text = String(given);
  if (ABOUT_ROLES.has(what) && isRole(text)) return { role: text };
  return ABOUT_LEVELS.has(what) ? { level: text } : { text };
}

function isRole(text: string): text is Role {
  return Object.hasOwn(roles, text);
}
