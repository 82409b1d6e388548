import type { Viewer } from "~/services/viewer";
import type { AuditEntry } from "~/store/documents";
import type { AuditAsked, AuditRow, AuditValue } from "~/views/audit";
import { toAuditQuery } from "./audit-query.server";
import { toAuditRows } from "./audit-rows.server";
import { shownEntries } from "./shown-entries.server";

const STEP = 200;

const columns = ["at", "who", "what", "whom", "before", "after"] as const;
type Cells = Record<(typeof columns)[number], string | null>;

/** The log as a file, piece by piece, newest first: what the page shows of it and no more, with the codes and ids that are stored instead of words. */
export async function* exportLog(viewer: Viewer, asked: AuditAsked, format: "csv" | "json"): AsyncGenerator<string> {
  yield format === "csv" ? `${columns.join(",")}\r\n` : "[";
  let isFirst = true;
  for await (const rows of rowsInSteps(viewer, asked)) {
    if (format === "csv") yield rows.map((row) => `${Object.values(toCells(row)).map(quoted).join(",")}\r\n`).join("");
    else yield `${isFirst ? "" : ","}\n${rows.map((row) => JSON.stringify(toCells(row))).join(",\n")}`;
    isFirst = false;
  }
  if (format === "json") yield "\n]\n";
}

async function* rowsInSteps(viewer: Viewer, asked: AuditAsked): AsyncGenerator<AuditRow[]> {
  let entries: AuditEntry[] = [];
  for await (const entry of shownEntries(viewer, await toAuditQuery(asked), STEP)) {
    entries.push(entry);
    if (entries.length < STEP) continue;
    yield toAuditRows(entries);
    entries = [];
  }
  if (entries.length > 0) yield toAuditRows(entries);
}

function toCells({ at, who, what, whom, before, after }: AuditRow): Cells {
  return { at, who, what: typeof what === "string" ? what : what.code, whom, before: toText(before), after: toText(after) };
}

function toText(value: AuditValue | null): string | null {
  if (value === null) return null;
  if ("yes" in value) return value.yes ? "yes" : "no";
  if ("role" in value) return value.role;
  return "level" in value ? value.level : value.text;
}

/** A spreadsheet would reckon with what begins like a formula, and anyone may choose such a name. */
function quoted(cell: string | null): string {
  const text = cell ?? "";
  return `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}
