import { type Bases, type ShelfName, shelfNames } from "~/store/bases";
import type { AuditEntry } from "~/store/documents";
import { RowKeeper } from "~/store/files/derived/row-keeper";
import { RowLog } from "~/store/files/derived/row-log";
import { loadRows } from "~/store/files/derived/rows";
import { keepSnapshot, rowsOf, type Snapshot, takeSnapshot } from "~/store/files/derived/snapshot";
import type { Disk } from "~/store/files/disk/disk";
import { FileBase } from "~/store/files/documents/base";
import type { Damaged } from "~/store/files/documents/damaged";
import { Documents } from "~/store/files/documents/documents";
import { type AuditEntryRow, auditKind } from "~/store/kinds/audit";
import { certificatesKind } from "~/store/kinds/certificates";
import { commentsKind } from "~/store/kinds/comments";
import { draftPagesKind } from "~/store/kinds/draft-pages";
import { draftsKind } from "~/store/kinds/drafts";
import type { Kind } from "~/store/kinds/kind";
import { mailsKind } from "~/store/kinds/mails";
import { peopleKind } from "~/store/kinds/people";
import { publicationsKind } from "~/store/kinds/publications";
import { reviewLinksKind } from "~/store/kinds/review-links";
import { sessionsKind } from "~/store/kinds/sessions";
import { sittingsKind } from "~/store/kinds/sittings";
import { subjectsKind } from "~/store/kinds/subjects";
import { ticketsKind } from "~/store/kinds/tickets";

type FileBaseOf<B> = B extends { kind: Kind<infer T, infer Row> } ? FileBase<T, Row> : never;

/** The shelves and the audit log of a data folder. */
export interface FileShelves {
  bases: { [Name in ShelfName]: FileBaseOf<Bases[Name]> };
  audit: FileBase<AuditEntry, AuditEntryRow>;
  /** Keeps what is derived for the next start; only when nothing is written any more, and never of a folder that another process may write to. */
  keep(): Promise<void>;
}

/** Every shelf with the rows of its documents: from what the last clean close kept of them, or from the documents. */
export async function loadShelves(
  disk: Disk,
  damaged: Damaged,
  retry: () => Promise<void>,
  report: (error: unknown) => void,
): Promise<FileShelves> {
  const kept = await takeSnapshot(disk);
  const indexes = new Map<ShelfName, ReadonlyMap<string, unknown>>();
  const load = async <T extends { id: string }, Row extends { id: string }>(
    name: ShelfName,
    kind: Kind<T, Row>,
  ): Promise<FileBase<T, Row>> => {
    const documents = new Documents<T>(disk, damaged, kind.name, kind.schema, ({ id }) => id);
    const { rows } = await loadRows(documents, rowsOf(kept[name] ?? [], kind), kind.toRow);
    indexes.set(name, rows);
    return new FileBase(kind, documents, rows, retry);
  };
  const bases = {
    people: await load("people", peopleKind),
    sessions: await load("sessions", sessionsKind),
    mails: await load("mails", mailsKind),
    tickets: await load("tickets", ticketsKind),
    subjects: await load("subjects", subjectsKind),
    sittings: await load("sittings", sittingsKind),
    certificates: await load("certificates", certificatesKind),
    drafts: await load("drafts", draftsKind),
    draftPages: await load("draftPages", draftPagesKind),
    reviewLinks: await load("reviewLinks", reviewLinksKind),
    comments: await load("comments", commentsKind),
    publications: await load("publications", publicationsKind),
  };
  const { audit, keeper } = await loadAudit(disk, damaged, retry, report);
  return {
    bases,
    audit,
    keep: async () => {
      await keeper.flush();
      const rows: Snapshot = Object.fromEntries(shelfNames.map((name) => [name, [...(indexes.get(name)?.values() ?? [])]]));
      await keepSnapshot(disk, rows);
    },
  };
}

async function loadAudit(disk: Disk, damaged: Damaged, retry: () => Promise<void>, report: (error: unknown) => void) {
  const documents = new Documents(disk, damaged, auditKind.name, auditKind.schema, ({ id }) => id);
  const log = new RowLog<AuditEntryRow>(disk, auditKind.name, auditKind.row, ({ id }) => id);
  const { rows, made } = await loadRows(documents, await log.load(), auditKind.toRow);
  await log.keep(rows, made).catch(report);
  const keeper = new RowKeeper(log, report);
  const oldestFirst = new Map([...rows].sort(([, one], [, other]) => (one.at < other.at ? -1 : 1)));
  return { audit: new FileBase(auditKind, documents, oldestFirst, retry, (row) => keeper.add(row)), keeper };
}
