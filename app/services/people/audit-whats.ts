import type { AuditWhat } from "~/views/audit";

const known: Record<AuditWhat, true> = {
  "signed-in": true,
  "signed-out-everywhere": true,
  "first-leader": true,
  "made-leader": true,
  "sign-ins-tried": true,
  invited: true,
  joined: true,
  name: true,
  role: true,
  level: true,
  teams: true,
  active: true,
  "reset-link": true,
  "password-changed": true,
  "password-reset": true,
  erased: true,
  "baseline-begun": true,
  "sitting-begun": true,
  "sitting-ended": true,
  reviewed: true,
  "review-refused": true,
  "signed-off": true,
  appealed: true,
  "appeal-answered": true,
  "certificate-issued": true,
  "certificate-revoked": true,
  "certificate-restored": true,
  "review-link-made": true,
  "review-link-ended": true,
  "review-link-used": true,
  "draft-commented": true,
  "case-published": true,
  "case-withdrawn": true,
  "case-restored": true,
  "draft-archived": true,
  "draft-unarchived": true,
};

/** What this version writes. The log is kept for good, so it may hold what another version wrote. */
export const auditWhats: readonly AuditWhat[] = Object.keys(known).filter(isWhat);

/** Whether this version knows this kind of entry. */
export function isWhat(what: string): what is AuditWhat {
  return Object.hasOwn(known, what);
}
