import { localeOf } from "~/i18n/locale.server";
import type { TryQuery } from "~/services/studio/try-play.server";

/** The play that an address asks for: a line, with the choice that was just taken behind it. */
export function tryQuery(request: Request): TryQuery {
  const { searchParams } = new URL(request.url);
  const asked = (name: string) => searchParams.get(name) ?? "";
  return {
    ...{ level: asked("level"), variant: asked("variant"), mode: asked("mode"), from: asked("from"), locale: localeOf(request) },
    ...{ line: asked("line"), typed: searchParams.getAll("typed"), add: asked("add"), value: asked("value") },
  };
}
