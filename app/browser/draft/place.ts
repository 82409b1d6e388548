import { sendToDraft } from "./send";

/** How long someone stays at a part before others are told. */
const STAY_MS = 800;

/** Tells others which part of a draft is looked at in this tab. That nobody is told is no fault. */
export function newPlace({ draft, tab, formToken }: { draft: string; tab: string; formToken: () => string }) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let count = 0;
  const tell = (at: string) => {
    // Numbered, since a form that comes again letter for letter is answered and not done.
    count += 1;
    void sendToDraft(draft, { "form-token": formToken(), intent: "place", client: tab, version: "0", at, count: String(count) });
  };
  return {
    move: (at: string) => {
      clearTimeout(timer);
      timer = setTimeout(tell, STAY_MS, at);
    },
    end: () => clearTimeout(timer),
  };
}
