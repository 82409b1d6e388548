import type { TryQuery } from "~/services/studio/try-play.server";

/** What an address asks to be tried, with all that is left out as an address leaves it out. */
export const tryQuery = (asked: Partial<TryQuery> = {}): TryQuery => ({
  ...{ level: "", variant: "", mode: "", line: "", typed: [], add: "", value: "", from: "", locale: "en" },
  ...asked,
});
