import { stopSignal } from "~/process/stop-signal";
import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { DraftNews, NewsOfChange } from "~/views/studio-news";
import { type OpenDraft, openDraft } from "./draft-log.server";
import { followDraft } from "./draft-news.server";
import { enterDraft, othersAt } from "./draft-presence.server";

/** Who hears of a draft, from which version, in which tab and at which part; and what ends it. */
export interface Hearing {
  from: number;
  tab: string;
  at: string;
  signal: AbortSignal;
  /** Asked whenever nothing happened for a while. */
  isStillAllowed: () => Promise<boolean>;
  restMs?: number;
}

/** Proxies close what says nothing for longer. */
const REST_MS = 20_000;

/** All changes of a draft since a version, as an editor hears of them. */
export const newsSince = ({ changes }: OpenDraft, from: number): NewsOfChange[] =>
  changes.slice(from).map(({ client, kind, changes: made }, index) => ({ version: from + index + 1, client, kind, changes: made }));

/** What happens to a draft, as it happens, until whoever hears it leaves, may no longer, or the server stops. */
export async function* hearNews(viewer: Viewer, id: string, hearing: Hearing): AsyncGenerator<DraftNews> {
  const { tab, at, signal, isStillAllowed, restMs = REST_MS } = hearing;
  const bell = newBell();
  const ends = [signal, stopSignal()];
  for (const end of ends) end.addEventListener("abort", bell.ring);
  const stop = followDraft(id, bell.ring);
  const leave = enterDraft(viewer, id, tab, at);
  let version = hearing.from;
  let told = "";
  let besides: string | null = null;
  try {
    while (!ends.some(({ aborted }) => aborted)) {
      const open = await openDraft(id);
      if (!open) return;
      for (const change of newsSince(open, version)) {
        version = change.version;
        yield { kind: "change", change };
      }
      const people = othersAt(viewer, id);
      if (told !== JSON.stringify(people)) {
        told = JSON.stringify(people);
        yield { kind: "people", people };
      }
      const now = `${await countDeeds(id)} ${open.draft.archivedAt} ${await publishedState(id)}`;
      if (besides !== null && besides !== now) yield { kind: "comments" };
      besides = now;
      if (await bell.rings(restMs)) continue;
      if (!(await isStillAllowed())) return;
      yield { kind: "rest" };
    }
  } finally {
    stop();
    leave();
    for (const end of ends) end.removeEventListener("abort", bell.ring);
  }
}

const countDeeds = async (id: string) => (await store().comments.count(id)).deeds;

/** What of a draft is published. */
async function publishedState(id: string): Promise<string> {
  const published = (await store().publications.rows()).find(({ draft }) => draft === id);
  return published ? `${published.count} ${published.withdrawnAt}` : "";
}

/** A bell that is not missed by whoever was busy while it rang. */
function newBell() {
  let rang = false;
  let wake = () => {};
  return {
    ring: () => {
      rang = true;
      wake();
    },
    /** Resolves with whether it rang within so many milliseconds. */
    rings: async (ms: number): Promise<boolean> => {
      if (!rang)
        await new Promise<void>((resolve) => {
          const late = setTimeout(resolve, ms);
          wake = () => {
            clearTimeout(late);
            resolve();
          };
        });
      const has = rang;
      rang = false;
      return has;
    },
  };
}
