import { useSyncExternalStore } from "react";

/** A request that waits to be sent again: why, whether it is a form's, and how to send it. */
export interface HeldRequest {
  reason: "offline" | "unavailable" | "too-many";
  isForm: boolean;
  again: () => void;
}

let held: readonly HeldRequest[] = [];
const readers = new Set<() => void>();

/** The request that waits, the newest where there are several; null where none does. */
export function useHeldRequest(): HeldRequest | null {
  return useSyncExternalStore(
    (read) => {
      readers.add(read);
      return () => readers.delete(read);
    },
    () => held.at(-1) ?? null,
    () => null,
  );
}

/**
 * A fetch for the router, which puts an error page in the place of whatever page's request failed, and so loses what was typed there. Here
 * a request of the router's that doesn't reach Greenroom waits, and its page stays as it is, until it is sent again or the person goes elsewhere.
 */
export function holdRequests(send: typeof fetch): typeof fetch {
  return (input, init) => {
    const isRouters = input instanceof URL && input.pathname.endsWith(".data");
    return isRouters ? untilAnswered(() => send(input, init), init) : send(input, init);
  };
}

async function untilAnswered(send: () => Promise<Response>, { method = "GET", signal }: RequestInit = {}): Promise<Response> {
  let mine: HeldRequest | null = null;
  try {
    for (;;) {
      const answered = await send().catch((error: unknown) => {
        if (signal?.aborted || !(error instanceof TypeError)) throw error;
        return null;
      });
      const reason = answered ? reasonOf(answered) : "offline";
      if (answered && reason === null) return answered;
      await new Promise<void>((again, goneElsewhere) => {
        signal?.addEventListener("abort", () => goneElsewhere(signal.reason), { once: true });
        const next: HeldRequest = { reason: reason ?? "offline", isForm: method !== "GET", again };
        change(mine, next);
        mine = next;
      });
    }
  } finally {
    change(mine, null);
  }
}

/** Why an answer is none of the app's own: from a proxy before it, or from its limit on requests. */
function reasonOf({ status, headers }: Response): "unavailable" | "too-many" | null {
  if (headers.has("X-Remix-Response")) return null;
  if (status === 429) return "too-many";
  return status >= 502 && status <= 504 ? "unavailable" : null;
}

function change(before: HeldRequest | null, next: HeldRequest | null) {
  held = [...held.filter((one) => one !== before), ...(next ? [next] : [])];
  for (const read of readers) read();
}
