import { useSyncExternalStore } from "react";
import type { UnsentReason } from "~/views/unsent";

const said = ["signed-out", "signed-in", "stale", "no-cookies", "too-many", "gone", "fault"] as const satisfies readonly UnsentReason[];

/** Why a request waits: what the server said of it, or what kept it from the server. */
export type HeldReason = UnsentReason | "offline" | "unreachable" | "unavailable" | "too-large" | "slow";

/** A request that waits to be sent again: why, the form that it came from, and how to send it as it was. */
export interface HeldRequest {
  reason: HeldReason;
  isForm: boolean;
  form: HTMLFormElement | null;
  /** The button by which it was sent, where there was one. */
  button: HTMLElement | null;
  /** The token to send it with from now on, where the old one will not do. */
  token: string | null;
  again: () => void;
}

/** After so long, someone who waits is told that it takes longer. */
export const SLOW_MS = 8_000;

let held: readonly HeldRequest[] = [];
let leaving: Pick<HeldRequest, "form" | "button"> = { form: null, button: null };
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

/** The form at which a request that waits says so: one within the page, and still there; null for all else, which the frame tells of. */
export function placeOf(request: HeldRequest | null): HTMLFormElement | null {
  return request?.form?.isConnected && request.form.closest("main") ? request.form : null;
}

/** Notes that this form is what is sent next, and by which button. */
export function noteForm(form: HTMLFormElement, button: HTMLElement | null): void {
  leaving = { form, button };
}

/**
 * A fetch for the router, which puts an error page in the place of whatever page's request failed, and so loses what was typed there. Here
 * a request of the router's that has no effect waits, and its page stays as it is, until it is sent again or the person goes elsewhere.
 */
export function holdRequests(send: typeof fetch): typeof fetch {
  return (input, init) => {
    // It asks where a link leads when one is followed, which can be ended, and ahead of time, for which nobody waits.
    const asksWay = input instanceof URL && input.pathname.endsWith("/__manifest") && init?.signal instanceof AbortSignal;
    const isRouters = asksWay || (input instanceof URL && input.pathname.endsWith(".data"));
    return isRouters ? untilAnswered(() => send(input, init), init) : send(input, init);
  };
}

async function untilAnswered(send: () => Promise<Response>, { method = "GET", signal }: RequestInit = {}): Promise<Response> {
  const isForm = method !== "GET";
  const from = isForm ? leaving : { form: null, button: null };
  let mine: HeldRequest | null = null;
  const hold = (reason: HeldReason | null, again: () => void = () => undefined, token: string | null = null) => {
    const next = reason && { reason, isForm, ...from, token, again };
    held = [...held.filter((one) => one !== mine), ...(next ? [next] : [])];
    mine = next;
    for (const read of readers) read();
  };
  try {
    for (;;) {
      const slow = setTimeout(() => isForm && hold("slow"), SLOW_MS);
      const answered = await send()
        .catch((error: unknown) => {
          if (signal?.aborted || !(error instanceof TypeError)) throw error;
          return null;
        })
        .finally(() => clearTimeout(slow));
      const reason = reasonOf(answered, isForm);
      if (answered && reason === null) return answered;
      answered?.body?.cancel().catch(() => undefined);
      await new Promise<void>((again, goneElsewhere) => {
        signal?.addEventListener("abort", () => goneElsewhere(signal.reason), { once: true });
        hold(reason, again, answered?.headers.get("Greenroom-Form-Token"));
      });
    }
  } finally {
    if (mine) hold(null);
  }
}

/** Why a request had no effect; null where the app itself answered it. */
function reasonOf(answered: Response | null, isForm: boolean): HeldReason | null {
  if (answered === null) return navigator.onLine ? "unreachable" : "offline";
  const { status, headers } = answered;
  const word = headers.get("Greenroom-Unsent");
  if (isForm && word !== null) return said.find((one) => one === word) ?? "fault";
  // From a proxy before the app, or from what keeps the app from harm.
  if (headers.has("X-Remix-Response")) return null;
  if (status === 429) return "too-many";
  if (status >= 502 && status <= 504) return "unavailable";
  if (!isForm) return null;
  return status === 413 ? "too-large" : "unavailable";
}
