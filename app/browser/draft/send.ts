import type { PushAnswer } from "~/views/studio-news";

/** What came of a sending: what the draft answered, or why it had no effect. */
export type SendResult =
  | { kind: "taken"; answer: Extract<PushAnswer, { version: number }> }
  | { kind: "nothing" }
  /** It will never be taken as it is. */
  | { kind: "refused"; why: "unfit" | "closed" | "gone" }
  /** It can be sent again. */
  | { kind: "waits"; why: "unreachable" | "signed-out" | "busy" };

const PATIENCE_MS = 15_000;
const LONGEST_LAST = 30_000;

/** Sends a form of the editor's to its draft. Throws nothing. */
export async function sendToDraft(draft: string, fields: Record<string, string>): Promise<SendResult> {
  const body = new URLSearchParams(fields).toString();
  try {
    const response = await fetch(`/studio/${draft}/changes`, {
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
      body,
      // What is under way when the page goes still arrives; a browser allows that to 64 KB.
      keepalive: body.length < LONGEST_LAST,
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return await resultOf(response);
  } catch {
    return { kind: "waits", why: "unreachable" };
  }
}

async function resultOf(response: Response): Promise<SendResult> {
  const unsent = response.headers.get("Greenroom-Unsent");
  if (
    unsent === "signed-out" ||
    unsent === "signed-in" ||
    unsent === "stale" ||
    unsent === "no-cookies" ||
    response.type === "opaqueredirect"
  )
    return { kind: "waits", why: "signed-out" };
  if (response.status === 404) return { kind: "refused", why: "gone" };
  if (response.status === 413) return { kind: "refused", why: "unfit" };
  const isAnswer = response.headers.get("Content-Type")?.startsWith("application/json") === true;
  if (!isAnswer) return { kind: "waits", why: "busy" };
  const answer: PushAnswer = await response.json();
  if (!("problem" in answer)) return { kind: "taken", answer };
  return answer.problem === "nothing" ? { kind: "nothing" } : { kind: "refused", why: answer.problem };
}
