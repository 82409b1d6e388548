import type { NewsOfChange, PersonHere } from "~/views/studio-news";

/** What a page hears of its draft. */
export interface NewsEars {
  change: (change: NewsOfChange) => void;
  people: (people: PersonHere[]) => void;
  /** Something was said of the draft. */
  comments?: () => void;
  /** Whether the server is being heard. */
  heard?: (isHeard: boolean) => void;
}

interface NewsPlace {
  draft: string;
  tab: string;
  /** Asked whenever a stream begins: the version that the page knows, and the part that is looked at. */
  from: () => number;
  at: () => string;
}

/** A browser tries again by itself after a lost connection, but not after an answer that is no stream. */
const AGAIN_MS = 5_000;

/**
 * Hears what happens to a draft, from the version that the page knows, until the returned function is called. A page that nobody sees hears nothing: a browser has few
 * connections to one place, and a dozen open tabs would use them up.
 */
export function hearDraft({ draft, tab, from, at }: NewsPlace, ears: NewsEars): () => void {
  let stream: EventSource | null = null;
  let again: ReturnType<typeof setTimeout> | undefined;
  const close = () => {
    clearTimeout(again);
    stream?.close();
    stream = null;
  };
  const open = () => {
    close();
    if (document.visibilityState === "hidden") return;
    const asked = new URLSearchParams({ from: String(from()), tab, at: at() });
    const mine = new EventSource(`/studio/${draft}/changes?${asked}`);
    stream = mine;
    mine.addEventListener("open", () => ears.heard?.(true));
    mine.addEventListener("change", ({ data }) => ears.change(JSON.parse(data)));
    mine.addEventListener("people", ({ data }) => ears.people(JSON.parse(data)));
    mine.addEventListener("comments", () => ears.comments?.());
    mine.addEventListener("error", () => {
      ears.heard?.(false);
      if (mine.readyState === EventSource.CLOSED && stream === mine) again = setTimeout(open, AGAIN_MS);
    });
  };
  document.addEventListener("visibilitychange", open);
  window.addEventListener("online", open);
  open();
  return () => {
    document.removeEventListener("visibilitychange", open);
    window.removeEventListener("online", open);
    close();
  };
}
