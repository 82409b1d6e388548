import { shared } from "~/process/shared";
import type { Viewer } from "~/services/viewer";
import type { PersonHere } from "~/views/studio-news";
import { tellChange } from "./draft-news.server";

interface Presence {
  subject: string;
  name: string;
  at: string;
}

/** By draft and tab. It lasts as long as the tab's stream, and no longer than the process. */
const presences = () => shared("draft-presences", () => new Map<string, Map<string, Presence>>());
/** Longer than any path of a case. */
const LONGEST_PLACE = 200;

/** Notes that someone looks at a draft in a tab, until the returned function is called. */
export function enterDraft({ subject, name }: Viewer, draft: string, tab: string, at: string): () => void {
  const here = presences().get(draft) ?? new Map<string, Presence>();
  const mine: Presence = { subject, name, at: at.slice(0, LONGEST_PLACE) };
  presences().set(draft, here.set(tab, mine));
  tellChange(draft);
  return () => {
    // The tab may have come back before its first stream ended.
    if (here.get(tab) === mine) here.delete(tab);
    if (here.size === 0 && presences().get(draft) === here) presences().delete(draft);
    tellChange(draft);
  };
}

/** Notes that someone went on to another part of a draft. */
export function moveInDraft({ subject }: Viewer, draft: string, tab: string, at: string): void {
  const mine = presences().get(draft)?.get(tab);
  if (!mine || mine.subject !== subject || mine.at === at) return;
  mine.at = at.slice(0, LONGEST_PLACE);
  tellChange(draft);
}

/** Everyone else at a draft, each once, where they went last. */
export function othersAt({ subject }: Viewer, draft: string): PersonHere[] {
  const others = [...(presences().get(draft)?.values() ?? [])].filter((one) => one.subject !== subject);
  const each = new Map(others.map(({ subject: other, name, at }) => [other, { name, at }]));
  return [...each.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
