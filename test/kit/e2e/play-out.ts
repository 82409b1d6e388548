import { offeredOn } from "./desk";
import type { Line } from "./line";
import { started, type Visitor } from "./visitor";

/** Of these words, those that were taken least often so far, the first in the alphabet among equals; counts them as taken. */
export function leastTaken(words: readonly string[], taken: Map<string, number>): string | undefined {
  const [least] = [...words].sort((one, other) => (taken.get(one) ?? 0) - (taken.get(other) ?? 0) || (one < other ? -1 : 1));
  if (least !== undefined) taken.set(least, (taken.get(least) ?? 0) + 1);
  return least;
}

/**
 * Plays an attempt to its ending with choices that need no amount. A desk shows choices in an order of its own, and a
 * refused one is offered again, so the first one shown might lead nowhere forever; this is the same line every time.
 */
export async function playOut(visitor: Visitor, path: string): Promise<void> {
  const taken = new Map<string, number>();
  for (let turn = 1; turn <= 60; turn += 1) {
    const { status, body } = await visitor.get(path);
    if (status === 303) return;
    const choices = new Map(offeredOn(body).flatMap(({ typed, text, token }) => (typed ? [] : [[text, token]])));
    const words = leastTaken([...choices.keys()], taken);
    const answer = await visitor.post(path, { choice: choices.get(words ?? "") ?? "", turn: String(turn) });
    if (answer.status !== 303) throw new Error(`turn ${turn} was answered with ${answer.status}: ${answer.body.slice(0, 200)}`);
  }
  throw new Error("no ending in sixty turns");
}

/** Plays a case without a thought, and passes the reflection; returns the path of its debrief. */
export async function carelessBy(visitor: Visitor, { scenarioId, seed }: Pick<Line, "scenarioId" | "seed">): Promise<string> {
  const path = await started(visitor, scenarioId, "solo", String(seed));
  await playOut(visitor, path);
  await visitor.post(`${path}/debrief`, { plus: "", delta: "I would ask first." });
  return `${path}/debrief`;
}
