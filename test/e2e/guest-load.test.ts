import { join } from "node:path";
import { expect, test } from "vitest";
import { scenarioNames } from "~/services/catalog/scenario-files.server";
import { afterwards } from "../kit/e2e/afterwards";
import { offeredOn } from "../kit/e2e/desk";
import { bestLine, type Line } from "../kit/e2e/line";
import { type Server, startServer, temporaryFolder } from "../kit/e2e/server";
import { joined, started, Visitor } from "../kit/e2e/visitor";

/** A figure for a machine that does nothing else; test/services/judge/work-queue.test.ts counts the steps instead. */
const cases = ["ice-cream-bread", "cold-house", "last-order"];
const STARTS = 80;

async function played(visitor: Visitor, { scenarioId, seed, steps }: Line): Promise<string> {
  const path = await started(visitor, scenarioId, "coached", String(seed));
  for (const [index, { words, amount }] of steps.entries()) {
    const saying = offeredOn((await visitor.get(path)).body).filter(({ text }) => text.includes(words));
    const [choice] = saying.sort((one, other) => one.text.length - other.text.length);
    const form = { choice: choice?.token ?? "", turn: String(index + 1), ...(amount !== undefined && { amount }) };
    if ((await visitor.post(path, form)).status !== 303) throw new Error(`“${words}” was not taken`);
  }
  await visitor.post(`${path}/debrief`, { plus: "I asked.", delta: "" });
  return `${path}/debrief`;
}

/** Four guests start all that there is, as fast as they are answered. */
async function flood({ address }: Server): Promise<void> {
  const names = scenarioNames("scenarios");
  const guests = await Promise.all(["A", "B", "C", "D"].map((name) => joined(new Visitor(address), name, "senior")));
  await Promise.all(
    guests.map(async (guest, at) => {
      for (let start = 0; start < STARTS / guests.length; start += 1)
        await started(guest, names[(start + at * 5) % names.length] ?? "", start % 2 ? "solo" : "coached", String(start));
      guest.close();
    }),
  );
}

/** How long the debrief takes on a server that has just started and so explored nothing, in milliseconds. */
async function debriefed(dataDir: string, visitor: Visitor, path: string, meanwhile: (server: Server) => Promise<void>): Promise<number> {
  const server = await startServer(dataDir);
  visitor.address = server.address;
  await visitor.get("/");
  await meanwhile(server);
  const begun = performance.now();
  const { status, body } = await visitor.get(path);
  const took = performance.now() - begun;
  expect([status, body.includes('id="turn-1"')]).toEqual([200, true]);
  await server.stop("SIGTERM");
  return took;
}

test.runIf(process.env.GREENROOM_LONG === "1").each(cases)(
  "%s: eighty starts of guests delay a debrief by at most twice the time that it takes when it is quiet",
  async (scenarioId) => {
    const { folder, remove } = temporaryFolder();
    afterwards(remove);
    const dataDir = join(folder, "data");
    const server = await startServer(dataDir);
    const line = bestLine(scenarioId);
    const visitor = await joined(new Visitor(server.address), "Sam", line.level);
    const path = await played(visitor, line);
    await server.stop("SIGTERM");
    const quiet = await debriefed(dataDir, visitor, path, async () => {});
    const flooded = await debriefed(dataDir, visitor, path, flood);
    console.warn(
      `${scenarioId}: a debrief takes ${Math.round(quiet)} ms when it is quiet, and ${Math.round(flooded)} ms after ${STARTS} starts`,
    );
    expect(flooded - quiet).toBeLessThanOrEqual(2 * quiet);
  },
);
