import { Cache } from "~/process/cache";
import { shared } from "~/process/shared";
import { Turnstile } from "~/process/turnstile";
import type { DraftPage, StoredDraft } from "~/store/documents";
import { store } from "~/store/open.server";
import type { DraftChange } from "~/studio/draft/change";
import { afterChanges, type DraftState, newDraft } from "~/studio/draft/draft";
import { tellChange } from "./draft-news.server";

/** A draft as it stands: what it began as, every change, and what they come to. */
export interface OpenDraft {
  draft: StoredDraft;
  changes: readonly DraftChange[];
  state: DraftState;
  /** The page that the next change is written on, and how many it has. */
  page: number;
  onPage: number;
}

/** How many changes are kept in one document. A page is written anew with each change, so it stays small. */
const PAGE_LENGTH = 100;
/** Another process may write between reading and writing; that it does so this often in a row is a fault. */
const MOST_TRIES = 20;

const drafts = () => shared("drafts", () => new Cache<OpenDraft>(40));
/** Changes of one draft pass one after the other. */
const turns = () => shared("draft-turns", () => new Turnstile());
const pageId = (draft: string, page: number) => `${draft}_${page}`;

/** A draft with all that was changed in it; null where there is none of this id. */
export async function openDraft(id: string): Promise<OpenDraft | null> {
  const known = drafts().get(id);
  if (known) return known;
  const draft = await store().drafts.get(id);
  if (!draft) return null;
  const opened = toOpen(draft, await store().draftPages.of(id));
  drafts().set(id, opened);
  return opened;
}

function toOpen(draft: StoredDraft, pages: readonly DraftPage[]): OpenDraft {
  const changes = pages.flatMap((page) => page.changes);
  const last = pages.at(-1);
  return {
    draft,
    changes,
    state: afterChanges(newDraft(draft.base), changes),
    page: last?.page ?? 0,
    onPage: last?.changes.length ?? 0,
  };
}

/** Nothing is changed in a draft that was archived: somebody has to take it back first. */
export class DraftArchived extends Error {}

/** What a change comes to, or `answer` where the draft is archived. */
export async function orArchived<Answer>(changing: Promise<Answer>, answer: () => Answer): Promise<Answer> {
  try {
    return await changing;
  } catch (cause) {
    if (cause instanceof DraftArchived) return answer();
    throw cause;
  }
}

/** Writes what a draft is apart from its text, between two changes of it, and tells everyone who has it open. False where there is no such draft. */
export function writeDraft(id: string, write: () => Promise<StoredDraft | null>): Promise<boolean> {
  return turns().pass(id, async () => {
    const draft = await write();
    const open = drafts().get(id);
    if (draft && open) drafts().set(id, { ...open, draft });
    if (draft) tellChange(id);
    return draft !== null;
  });
}

/**
 * Adds to a draft what `decide` makes of it as it stands, and resolves once that is on disk. Where another process wrote meanwhile, it is decided anew.
 * Throws what `decide` throws, or that the draft is archived, and then nothing was added.
 */
export function addChanges(id: string, decide: (open: OpenDraft) => readonly DraftChange[]): Promise<OpenDraft | null> {
  return turns().pass(id, () => tryToAdd(id, decide));
}

async function tryToAdd(id: string, decide: (open: OpenDraft) => readonly DraftChange[]): Promise<OpenDraft | null> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const open = await openDraft(id);
    if (!open) return null;
    if (open.draft.archivedAt !== null) throw new DraftArchived(`the draft ${id} is archived`);
    const added = await writeChanges(open, decide);
    if (added) return added;
    if (drafts().get(id) === open) drafts().delete(id);
  }
  throw new Error(`the draft ${id} changes faster than it can be read`);
}

async function writeChanges(open: OpenDraft, decide: (open: OpenDraft) => readonly DraftChange[]): Promise<OpenDraft | null> {
  const { id } = open.draft;
  const turns = open.onPage >= PAGE_LENGTH;
  const page = turns ? open.page + 1 : open.page;
  const before = turns ? 0 : open.onPage;
  let added: readonly DraftChange[] | null = null;
  await store().draftPages.change(pageId(id, page), (stored) => {
    const there = stored?.changes ?? [];
    if (there.length !== before) return stored;
    added = decide(open);
    return added.length === 0 ? stored : { id: pageId(id, page), draft: id, page, changes: [...there, ...added] };
  });
  return added === null ? null : keep(open, added, page, before);
}

function keep(open: OpenDraft, added: readonly DraftChange[], page: number, before: number): OpenDraft {
  if (added.length === 0) return open;
  const after: OpenDraft = {
    draft: open.draft,
    changes: [...open.changes, ...added],
    state: afterChanges(open.state, added),
    page,
    onPage: before + added.length,
  };
  drafts().set(open.draft.id, after);
  tellChange(open.draft.id);
  return after;
}
