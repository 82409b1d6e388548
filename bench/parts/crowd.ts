import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as z from "zod";
import { openStore } from "~/store/open.server";
import { ensure } from "../../scripts/ensure.mjs";
import { Child } from "../child";
import { quantile } from "../interleave";
import { type Crowd, type CrowdPlayed, playCrowd } from "../play-crowd";
import type { Row } from "../row";

const scenario = { id: "cold-house", line: "best-eight-slot" };
const seats = 500;
/** As people play, and as fast as the server can. */
const crowds: (Crowd & { what: string; lines: number })[] = [
  { what: "a turn every 20 s", seats, seconds: 60, pauseSeconds: 20, lines: 1 },
  { what: "without a pause", seats, seconds: 60, pauseSeconds: 0, lines: 6 },
];

const form = z.object({ "form-token": z.string(), choice: z.string(), turn: z.string(), amount: z.string().optional() });
const ready = z.object({
  ports: z.object({ mine: z.int(), bare: z.int() }),
  trainees: z.array(z.object({ attemptId: z.string(), cookie: z.string(), forms: z.array(form) })),
});

/** Five hundred trainees who play at once for a minute, beside as many at the bare turn. Sessions and attempts are made beforehand; afterwards the store is opened anew and asked for each turn that was answered. */
export async function* crowd(): AsyncGenerator<Row> {
  await ensure({ build: true });
  const folder = await mkdtemp(join(tmpdir(), "greenroom-bench-crowd-"));
  try {
    const server = await Child.start(new URL("../http-server.ts", import.meta.url), [folder, scenario.id, scenario.line], {
      NODE_ENV: "production",
    });
    const all: CrowdPlayed[] = [];
    const rows: Row[] = [];
    try {
      // The first line of each side compiles what it needs.
      for (const side of ["bare", "mine"] as const) await play(server, side, { seats: 10, seconds: 5, pauseSeconds: 0 }, 60);
      for (const { what, lines, ...load } of crowds) {
        const bare = await play(server, "bare", load, lines);
        const mine = await play(server, "mine", load, lines);
        all.push(mine);
        rows.push(...rowsOf(what, mine, bare));
        if (bare.errors.length > 0) throw new Error(`the bare turn failed: ${bare.errors[0]}`);
      }
    } finally {
      await server.stop();
    }
    yield* rows;
    for (const [at, played] of all.entries()) yield await lossRow(folder, crowds[at]?.what ?? "", played);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function play(server: Child, side: "mine" | "bare", load: Crowd, lines: number): Promise<CrowdPlayed> {
  const { ports, trainees } = ready.parse(await server.ask({ trainees: load.seats }));
  while (trainees.length < load.seats * lines) trainees.push(...ready.parse(await server.ask({ trainees: load.seats })).trainees);
  return playCrowd(ports[side], trainees, load);
}

function rowsOf(what: string, mine: CrowdPlayed, bare: CrowdPlayed): Row[] {
  return [0.5, 0.99].map((share) => {
    const [value, peer] = [quantile(mine.turnsMs, share), quantile(bare.turnsMs, share)];
    return {
      part: "crowd",
      what: `p${share * 100} of a turn, ${seats} trainees at once, ${what}`,
      value,
      unit: "ms",
      peer: { what: "of the bare one", value: peer },
      ratio: value / peer,
      target: null,
    };
  });
}

/** What was answered with anything but the next page, and what was answered well and is not in the store. */
async function lossRow(folder: string, what: string, { errors, answered, turnsMs }: CrowdPlayed): Promise<Row> {
  const store = await openStore(folder);
  let lost = 0;
  for (const [id, turns] of answered) lost += Math.max(0, turns - ((await store.attempts.get(id))?.log.length ?? 0));
  await store.close();
  for (const error of errors.slice(0, 3)) console.error(error);
  return {
    part: "crowd",
    what: `turns that failed or were lost, ${what}`,
    value: errors.length + lost,
    unit: "turns",
    peer: { what: "turns that were played", value: turnsMs.length },
    ratio: (errors.length + lost) / turnsMs.length,
    target: { of: "value", atMost: 0 },
  };
}
