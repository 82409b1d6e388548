import { offeredOn, wordsOf } from "./desk";
import type { Line } from "./line";
import { joined, started, Visitor } from "./visitor";

/** Plays a line by its forms, without a browser, and passes the reflection; returns the words of the debrief. */
export async function playForms(address: string, line: Line): Promise<string> {
  const visitor = await joined(new Visitor(address), "Sam", line.level);
  const { body } = await visitor.get(await debriefBy(visitor, line));
  visitor.close();
  return wordsOf(body);
}

/** Plays a line by its forms and passes the reflection; returns the path of the debrief. */
export async function debriefBy(visitor: Visitor, { scenarioId, seed, steps }: Omit<Line, "level">): Promise<string> {
  const path = await started(visitor, scenarioId, "coached", String(seed));
  for (const [index, { words, amount }] of steps.entries()) {
    const saying = offeredOn((await visitor.get(path)).body).filter(({ text }) => text.includes(words));
    // One choice's words may stand within another's: the shortest says these and no more.
    const [choice] = saying.sort((one, other) => one.text.length - other.text.length);
    const form = { choice: choice?.token ?? "", turn: String(index + 1), ...(amount !== undefined && { amount }) };
    const { status, body } = await visitor.post(path, form);
    if (status !== 303) throw new Error(`“${words}” was answered with ${status}: ${body.slice(0, 200)}`);
  }
  await visitor.post(`${path}/debrief`, { plus: "I asked before I promised.", delta: "" });
  return `${path}/debrief`;
}
