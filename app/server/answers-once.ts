import { LRUCache } from "lru-cache";
import { hasPage } from "~/auth/form-token.server";
import { type SentForm, sentToken } from "~/auth/sent-form.server";
import { digestOf } from "~/process/digest.server";

/** An answer that can be given more than once. */
interface Kept {
  status: number;
  headers: [string, string][];
  body: ArrayBuffer | null;
}

/** Whoever is going to send a form again does so within this time. */
const KEPT_MS = 120_000;
const MOST_ANSWERS = 100;
/** What is longer answers those that wait for it, and is not kept. */
const MOST_BYTES = 262_144;

/**
 * Answers a form that comes again, from the same page and letter for letter, as it was answered the first time: a double click, and a second try after an answer got lost, do nothing twice. A form that
 * had no effect is looked at anew.
 */
export function answersOnce(): (url: string, sent: SentForm, answer: () => Promise<Response>) => Promise<Response> {
  const kept = new LRUCache<string, Promise<Kept>>({ max: MOST_ANSWERS, ttl: KEPT_MS });
  return async (url, sent, answer) => {
    if (sent.fault !== null || !hasPage(sentToken(sent) ?? "")) return answer();
    const key = digestOf(`${url}\n${sent.body}`);
    const before = kept.get(key);
    if (before) return toResponse(await before);
    const making = answer().then(keep);
    kept.set(key, making);
    const forget = () => kept.delete(key);
    making.then(({ status, body }) => {
      if (status >= 400 || (body?.byteLength ?? 0) > MOST_BYTES) forget();
    }, forget);
    return toResponse(await making);
  };
}

async function keep(response: Response): Promise<Kept> {
  return { status: response.status, headers: [...response.headers], body: response.body && (await response.arrayBuffer()) };
}

function toResponse({ status, headers, body }: Kept): Response {
  return new Response(body, { status, headers });
}
