import { randomBytes } from "node:crypto";
import { now } from "~/process/clock.server";
import { store } from "~/store/open.server";
import type { Store } from "~/store/port";

/** Stores that are known to have an account. A leader always remains, so this never turns back. */
const started = new WeakSet<Store>();

/** Whether nobody has an account yet. The first one is a leader's. */
export async function isFirstStart(): Promise<boolean> {
  const asked = store();
  if (started.has(asked)) return false;
  if (!(await asked.mails.any())) return true;
  started.add(asked);
  return false;
}

/** The word that the console shows while nobody has an account: whoever types it makes the first one. All processes of one store agree on it. */
export async function firstWord(): Promise<string> {
  const kept = await store().counters.change("first-start", now().getTime(), (stored) => ({
    count: 1,
    until: Number.MAX_SAFE_INTEGER,
    text: stored?.text ?? randomBytes(9).toString("base64url"),
  }));
  return kept?.text ?? "";
}
