import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import type { Answered } from "./visitor";

/** Everything that a data folder holds, byte for byte, but for the lock, which its owner renews. */
export function contentsOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true }).map(String).sort();
  return Object.fromEntries(
    files
      .filter((file) => !file.startsWith("lock") && statSync(join(folder, file)).isFile())
      .map((file) => [file, readFileSync(join(folder, file), "latin1")]),
  );
}

/** A visitor's mistake is answered as one: a status of its own, nothing of the code, and nowhere but on this site. */
export function expectTurnedAway({ status, headers, body }: Answered, what: string, statuses?: number[]): void {
  if (statuses) expect(statuses, `${what}: ${status}`).toContain(status);
  else expect(Math.floor(status / 100), `${what}: ${status}`).toBe(4);
  expect(body, what).not.toMatch(/\n\s+at |node_modules|\.server\.ts|TypeError|ENOENT/);
  expect(headers.location ?? "/", what).toMatch(/^\/(?![/\\])/);
}
