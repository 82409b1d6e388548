import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as z from "zod";
import { openStore } from "~/store/open.server";
import { ensure } from "../../scripts/ensure.mjs";
import { Child } from "../child";
import { median, quantile, rotated, speedRatio } from "../interleave";
import { type Crowd, type CrowdPlayed, playCrowd } from "../play-crowd";
import type { Row } from "../row";
import { serverOptions } from "../server-options";

const scenario = { id: "cold-house", line: "best-eight-slot" };
const seats = 500;
type Side = "mine" | "bare";
const sides: Side[] = ["bare", "mine"];

interface CrowdLoad extends Crowd {
  what: string;
  /** How many lines each seat has to play in a round. */
  lines: number;
  /** How often each side has its turn. */
  rounds: number;
  /** What p50 may be of the bare one's. */
  atMost: number | null;
}

/** As people play, for a minute of each side, and as fast as the server can, for as many rounds as a median needs: the first ones still compile. */
const crowds: CrowdLoad[] = [
  { what: "a turn every 20 s", seats, seconds: 60, pauseSeconds: 20, lines: 1, rounds: 1, atMost: null },
  { what: "without a pause", seats, seconds: 10, pauseSeconds: 0, lines: 2, rounds: 10, atMost: 1.4 },
];

const form = z.object({ "form-token": z.string(), choice: z.string(), turn: z.string(), amount: z.string().optional() });
const ready = z.object({
  ports: z.object({ mine: z.int(), bare: z.int() }),
  trainees: z.array(z.object({ attemptId: z.string(), cookie: z.string(), forms: z.array(form) })),
});

/** Five hundred trainees who play at once for a minute, beside as many at the bare turn; without a pause in rounds, so that what else the machine does meets both alike. Sessions and attempts are made beforehand; afterwards the store is opened anew and asked for each turn that was answered. */
export async function* crowd(): AsyncGenerator<Row> {
  await ensure({ build: true });
  const folder = await mkdtemp(join(tmpdir(), "greenroom-bench-crowd-"));
  try {
    const server = await Child.start(new URL("../http-server.ts", import.meta.url), [folder, scenario.id, scenario.line], {
      NODE_ENV: "production",
      NODE_OPTIONS: serverOptions,
    });
    const all: { load: CrowdLoad; played: Record<Side, CrowdPlayed[]> }[] = [];
    try {
      // The first lines of each side compile what they need.
      for (const side of sides) await play(server, side, { seats: 10, seconds: 5, pauseSeconds: 0 }, 60);
      for (const load of crowds) all.push({ load, played: await playRounds(server, load) });
    } finally {
      await server.stop();
    }
    for (const { load, played } of all) yield* rowsOf(load, played);
    for (const { load, played } of all) yield await lossRow(folder, load.what, played.mine);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function playRounds(server: Child, { rounds, lines, ...load }: CrowdLoad): Promise<Record<Side, CrowdPlayed[]>> {
  const played: Record<Side, CrowdPlayed[]> = { mine: [], bare: [] };
  for (let round = 0; round < rounds; round++)
    for (const side of rotated(sides, round)) played[side].push(await play(server, side, load, lines));
  const [failed] = played.bare.flatMap(({ errors }) => errors);
  if (failed !== undefined) throw new Error(`the bare turn failed: ${failed}`);
  return played;
}

async function play(server: Child, side: Side, load: Crowd, lines: number): Promise<CrowdPlayed> {
  const { ports, trainees } = ready.parse(await server.ask({ trainees: load.seats }));
  while (trainees.length < load.seats * lines) trainees.push(...ready.parse(await server.ask({ trainees: load.seats })).trainees);
  return playCrowd(ports[side], trainees, load);
}

function rowsOf({ what, atMost }: CrowdLoad, { mine, bare }: Record<Side, CrowdPlayed[]>): Row[] {
  return [0.5, 0.99].map((share) => {
    const of = (played: readonly CrowdPlayed[]) => played.map(({ turnsMs }) => quantile(turnsMs, share));
    return {
      part: "crowd",
      what: `p${share * 100} of a turn, ${seats} trainees at once, ${what}`,
      value: median(of(mine)),
      unit: "ms",
      peer: { what: "of the bare one", value: median(of(bare)) },
      ratio: speedRatio(of(bare), of(mine)),
      target: share === 0.5 && atMost !== null ? { of: "ratio", atMost } : null,
    };
  });
}

/** What was answered with anything but the next page, and what was answered well and is not in the store. */
async function lossRow(folder: string, what: string, played: readonly CrowdPlayed[]): Promise<Row> {
  const errors = played.flatMap((one) => one.errors);
  const turns = played.reduce((sum, { turnsMs }) => sum + turnsMs.length, 0);
  const store = await openStore(folder);
  let lost = 0;
  for (const { answered } of played)
    for (const [id, most] of answered) lost += Math.max(0, most - ((await store.attempts.get(id))?.log.length ?? 0));
  await store.close();
  for (const error of errors.slice(0, 3)) console.error(error);
  return {
    part: "crowd",
    what: `turns that failed or were lost, ${what}`,
    value: errors.length + lost,
    unit: "turns",
    peer: { what: "turns that were played", value: turns },
    ratio: (errors.length + lost) / turns,
    target: { of: "value", atMost: 0 },
  };
}
