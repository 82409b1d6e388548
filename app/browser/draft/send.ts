import type { PushAnswer } from "~/views/studio-news";
import { reachDraft } from "./reach";

/** What came of a sending: what the draft answered, or why it had no effect. */
export type SendResult =
  | { kind: "taken"; answer: Extract<PushAnswer, { version: number }> }
  | { kind: "nothing" }
  /** It will never be taken as it is. */
  | { kind: "refused"; why: "unfit" | "closed" | "gone" }
  /** It can be sent again. */
  | { kind: "waits"; why: "unreachable" | "signed-out" | "busy" };

/** Sends a form of the editor's to its draft. Throws nothing. */
export async function sendToDraft(draft: string, fields: Record<string, string>): Promise<SendResult> {
  const reached = await reachDraft(draft, new URLSearchParams(fields));
  if (reached.kind !== "answered") return reached;
  const answer: PushAnswer = await reached.response.json();
  if (!("problem" in answer)) return { kind: "taken", answer };
  return answer.problem === "nothing" ? { kind: "nothing" } : { kind: "refused", why: answer.problem };
}
