import { sendToDraft } from "./send";

/** How long someone stays at a part before others are told. */
const STAY_MS = 800;

interface PlaceTab {
  draft: string;
  tab: string;
  formToken: () => string;
}

/** Tells others which part of a draft is looked at in this tab, once someone stays there. `at` is asked then. That nobody is told is no fault. */
export function newPlace({ draft, tab, formToken }: PlaceTab, at: () => string) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let count = 0;
  let told: string | null = null;
  const tell = () => {
    const now = at();
    if (now === told) return;
    told = now;
    // Numbered, since a form that comes again letter for letter is answered and not done.
    count += 1;
    void sendToDraft(draft, { "form-token": formToken(), intent: "place", client: tab, version: "0", at: now, count: String(count) });
  };
  return {
    moved: () => {
      clearTimeout(timer);
      timer = setTimeout(tell, STAY_MS);
    },
    end: () => clearTimeout(timer),
  };
}
