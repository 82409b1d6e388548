import type { EditorCopy } from "~/studio/draft/editor-copy";

/** What was typed and is not on the server yet, as the browser keeps it. */
export interface KeptWords {
  /** Only whoever typed it can send it. */
  by: string;
  draft: string;
  client: string;
  version: number;
  /** Changes as JSON: those that were sent without an answer, then those that were not. */
  updates: unknown[];
}

const PREFIX = "greenroom-unsent ";
const keyOf = (draft: string, client: string) => `${PREFIX}${draft} ${client}`;

/** Keeps what an editor has not sent, or forgets it where everything is. A browser without room for it keeps nothing, and the page goes on. */
export function keepWords(by: string, draft: string, { client, version, sent, waiting }: EditorCopy): void {
  const updates = [sent, waiting].flatMap((set) => (set ? [set.toJSON()] : []));
  try {
    if (updates.length === 0) localStorage.removeItem(keyOf(draft, client));
    else localStorage.setItem(keyOf(draft, client), JSON.stringify({ by, draft, client, version, updates } satisfies KeptWords));
  } catch {
    // Private windows and full disks: what is on the page is sent all the same.
  }
}

export function dropWords({ draft, client }: KeptWords): void {
  localStorage.removeItem(keyOf(draft, client));
}

/** What this person typed into a draft in tabs that are gone, and that never was sent. */
export async function orphanWords(by: string, draft: string): Promise<KeptWords[]> {
  const found: KeptWords[] = [];
  for (const key of keysKept(`${PREFIX}${draft} `)) {
    const kept = readWords(localStorage.getItem(key));
    if (kept?.by === by && !(await isAlive(kept.client))) found.push(kept);
  }
  return found;
}

function keysKept(prefix: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}

function readWords(text: string | null): KeptWords | null {
  try {
    const { by, draft, client, version, updates } = JSON.parse(text ?? "null");
    return [by, draft, client].every((each) => typeof each === "string") && typeof version === "number" && Array.isArray(updates)
      ? { by, draft, client, version, updates }
      : null;
  } catch {
    return null;
  }
}

const tabName = (client: string) => `greenroom-tab ${client}`;
const TABS = "greenroom-tabs";
const earlierTabs = (): string[] => (sessionStorage.getItem(TABS) ?? "").split(" ");

/** Lets other tabs know that this one lives, until the returned function is called or the tab is gone, however it goes. */
export function liveAs(client: string): () => void {
  let end = () => {};
  const life = new Promise<void>((resolve) => {
    end = resolve;
  });
  if (navigator.locks) void navigator.locks.request(tabName(client), () => life);
  else sessionStorage.setItem(TABS, [...earlierTabs().slice(-20), client].join(" "));
  return end;
}

/** Where a browser knows no locks (a site without HTTPS), only what was typed in this tab before it was loaded anew counts as left behind. */
async function isAlive(client: string): Promise<boolean> {
  if (!navigator.locks) return !earlierTabs().slice(0, -1).includes(client);
  return navigator.locks.request(tabName(client), { ifAvailable: true }, (lock) => lock === null);
}
