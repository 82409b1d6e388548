import type { CommentPosition } from "~/views/studio-review";

/** The play that an address or a form names; null where it names none. */
export function commentPosition(given: URLSearchParams | FormData): CommentPosition | null {
  const words = (name: string) => String(given.get(name) ?? "");
  if (words("level") === "") return null;
  return { level: words("level"), variant: words("variant"), line: words("line"), typed: given.getAll("typed").map(String) };
}
