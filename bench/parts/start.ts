import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensure } from "../../scripts/ensure.mjs";
import { startServer } from "../../test/kit/e2e/server";
import { joined, Visitor } from "../../test/kit/e2e/visitor";
import { bundle } from "../bundle";
import { median, rotated } from "../interleave";
import type { Row } from "../row";

const rounds = 7;

interface Started {
  healthyMs: number;
  /** Of the first trainee to join, and of the second. */
  joinsMs: [number, number];
}

/** What the first visitor of a new server has to wait for: its start beside reading all scenarios once, and the first form beside the second. */
export async function* start(): AsyncGenerator<Row> {
  await ensure({ build: true });
  const folder = await mkdtemp(join(tmpdir(), "greenroom-bench-start-"));
  try {
    const reading = await bundle(new URL("../read-scenarios.ts", import.meta.url), folder);
    const read: number[] = [];
    const started: Started[] = [];
    for (let round = 0; round < rounds; round += 1) {
      for (const side of rotated(["server", "reading"] as const, round)) {
        if (side === "server") started.push(await startAndJoin(join(folder, `data-${round}`)));
        else read.push(await timed(async () => execFileSync(process.execPath, [reading], { stdio: "inherit" })));
      }
    }
    yield* rowsOf(started, read);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function startAndJoin(dataDir: string): Promise<Started> {
  const begun = performance.now();
  const server = await startServer(dataDir);
  try {
    await new Visitor(server.address).get("/healthz");
    const healthyMs = performance.now() - begun;
    return { healthyMs, joinsMs: [await joinMs(server.address), await joinMs(server.address)] };
  } finally {
    await server.stop("SIGTERM");
  }
}

/** A new browser has seen the page with the form; measured is the form. */
async function joinMs(address: string): Promise<number> {
  const visitor = new Visitor(address);
  await visitor.formToken();
  return timed(() => joined(visitor, "Robin"));
}

async function timed(job: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await job();
  return performance.now() - begun;
}

function* rowsOf(started: readonly Started[], read: readonly number[]): Generator<Row> {
  const healthy = started.map(({ healthyMs }) => healthyMs);
  yield {
    part: "start",
    what: "from start to health, all scenarios",
    value: median(healthy),
    unit: "ms",
    peer: { what: "a process that reads them once", value: median(read) },
    ratio: median(healthy.map((ms, round) => ms / (read[round] ?? Number.NaN))),
    target: { of: "ratio", atMost: 1.3 },
  };
  yield {
    part: "start",
    what: "first joining form after a start",
    value: median(started.map(({ joinsMs: [first] }) => first)),
    unit: "ms",
    peer: { what: "the second one", value: median(started.map(({ joinsMs: [, second] }) => second)) },
    ratio: median(started.map(({ joinsMs: [first, second] }) => first / second)),
    target: { of: "ratio", atMost: 1.5 },
  };
}
