/** What an address asks to be tried; empty texts where it does not say. */
export function tryAsked(request: Request) {
  const { searchParams } = new URL(request.url);
  const asked = (name: string) => searchParams.get(name) ?? "";
  return {
    ...{ level: asked("level"), variant: asked("variant"), mode: asked("mode"), from: asked("from") },
    ...{ line: asked("line"), typed: searchParams.getAll("typed"), add: asked("add"), value: asked("value") },
  };
}
