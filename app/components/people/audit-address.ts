import type { AuditAsked } from "~/views/audit";

/** The address of the log, or of its file, for what is asked of it. */
export function auditAddress(path: string, asked: AuditAsked = { what: null, name: "" }, before?: string): string {
  const query = new URLSearchParams({
    ...(asked.what !== null && { what: asked.what }),
    ...(asked.name !== "" && { name: asked.name }),
    ...(before !== undefined && { before }),
  });
  return query.size > 0 ? `${path}?${query}` : path;
}
