import type { TryQuery } from "~/services/studio/view-try.server";

/** The play that an address asks for: a line, with the choice that was just taken behind it. */
export function tryQuery(request: Request): TryQuery {
  const { searchParams } = new URL(request.url);
  const asked = (name: string) => searchParams.get(name) ?? "";
  const more = asked("add") === "" ? "" : `,${asked("add")}${asked("value") === "" ? "" : `=${asked("value")}`}`;
  return { level: asked("level"), variant: asked("variant"), from: asked("from"), line: `${asked("line")}${more}`.replace(/^,/, "") };
}
