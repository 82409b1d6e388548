/** What kept a form from its draft: it can be sent again, or will never be taken. */
export type NotReached = { kind: "waits"; why: "unreachable" | "signed-out" | "busy" } | { kind: "refused"; why: "unfit" | "gone" };

const PATIENCE_MS = 15_000;
const LONGEST_LAST = 30_000;

/** Sends a form to a draft, and returns its answer, which is JSON. Throws nothing. */
export async function reachDraft(draft: string, fields: URLSearchParams): Promise<{ kind: "answered"; response: Response } | NotReached> {
  const body = fields.toString();
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
    return whyNot(response) ?? { kind: "answered", response };
  } catch {
    return { kind: "waits", why: "unreachable" };
  }
}

function whyNot(response: Response): NotReached | null {
  const unsent = response.headers.get("Greenroom-Unsent") ?? "";
  if (["signed-out", "signed-in", "stale", "no-cookies"].includes(unsent) || response.type === "opaqueredirect")
    return { kind: "waits", why: "signed-out" };
  if (response.status === 404) return { kind: "refused", why: "gone" };
  if (response.status === 413) return { kind: "refused", why: "unfit" };
  return response.headers.get("Content-Type")?.startsWith("application/json") === true ? null : { kind: "waits", why: "busy" };
}
