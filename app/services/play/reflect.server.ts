import { now } from "~/process/clock.server";
import { dearTurnsInTime } from "~/services/judge/dear-turns.server";
import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { ReflectionProblem } from "~/views/debrief";
import { ownAttempt } from "./own-attempt.server";

export type Reflected =
  | { kind: "kept" }
  | { kind: "unknown" }
  | { kind: "gate" }
  | { kind: "not-ended" }
  | { kind: "problem"; code: ReflectionProblem };
const LONGEST_REFLECTION = 2000;

/** Keeps what the trainee says went well and would change; both may be empty. An answer that was given already, in another window, stays. A gate asks nobody: its debrief shows no line to compare with. */
export async function reflect(viewer: Viewer, attemptId: string, form: { plus: string; delta: string }): Promise<Reflected> {
  const stored = await ownAttempt(viewer, attemptId);
  if (!stored) return { kind: "unknown" };
  if (stored.head.mode === "gate") return { kind: "gate" };
  if (!stored.seal) return { kind: "not-ended" };
  const [plus, delta] = [form.plus.trim(), form.delta.trim()];
  if (plus.length > LONGEST_REFLECTION || delta.length > LONGEST_REFLECTION) return { kind: "problem", code: "too-long" };
  if (stored.reflection && (stored.reflection.plus !== plus || stored.reflection.delta !== delta))
    return { kind: "problem", code: "already" };
  if (stored.reflection) return { kind: "kept" };
  const dear = await dearTurnsInTime(stored);
  await store().attempts.reflect(attemptId, { plus, delta, at: now().toISOString(), ...(dear && { dear }) });
  return { kind: "kept" };
}
