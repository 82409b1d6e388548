import type { PersonHere } from "~/views/studio-news";
import { newTab } from "./new-tab";
import { hearDraft } from "./news-stream";
import { newPlace } from "./place";
import { sendOrphans } from "./send-orphans";

interface PageEars {
  people: (people: PersonHere[]) => void;
  /** The draft has this version by now. */
  changed: (version: number) => void;
  /** Something was said of it. */
  commented: () => void;
}

/** Hears for a page that the server makes. It is told when the page shows another part. */
export function followPage(
  draft: string,
  page: () => { version: number; at: string; by?: string | undefined; formToken: string },
  ears: PageEars,
) {
  const tab = newTab();
  const place = newPlace({ draft, tab, formToken: () => page().formToken }, () => page().at);
  const close = hearDraft(
    { draft, tab, from: () => page().version, at: () => page().at },
    { people: ears.people, change: ({ version }) => ears.changed(version), comments: ears.commented },
  );
  const { by } = page();
  if (by !== undefined) void sendOrphans({ draft, by, formToken: () => page().formToken });
  const end = () => {
    place.end();
    close();
  };
  return { close: end, moved: place.moved };
}
