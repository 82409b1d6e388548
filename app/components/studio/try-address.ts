import type { TryAsked } from "~/views/studio-try";

/** The part of an address that says all of a play: who plays what, the choices so far, and what was typed. */
export function tryAddress({ level, variant, mode, line, typed }: TryAsked): string {
  const query = new URLSearchParams({ level, variant, mode, line: line.join(",") });
  for (const text of typed) if (Number(text.slice(0, text.indexOf(" "))) <= line.length) query.append("typed", text);
  return query.toString();
}
