import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as z from "zod";
import { ensure } from "../../scripts/ensure.mjs";
import { Child } from "../child";
import { median, quantile, rotated } from "../interleave";
import { keepAliveAgent, type Played, playTurns } from "../play-turns";
import type { Row } from "../row";

const scenario = { id: "cold-house", line: "best-eight-slot" };
const loads = [
  { trainees: 1, rounds: 16 },
  { trainees: 50, rounds: 5 },
];

const form = z.object({ choice: z.string(), turn: z.string(), amount: z.string().optional() });
const ready = z.object({
  ports: z.object({ mine: z.int(), bare: z.int() }),
  trainees: z.array(z.object({ attemptId: z.string(), cookie: z.string(), forms: z.array(form) })),
});
type Side = "mine" | "bare";

/** A whole turn (form, redirect, page) beside one that decides nothing, in the same process, which renders the same desk and makes the same sync. */
export async function* http(): AsyncGenerator<Row> {
  await ensure({ build: true });
  const folder = await mkdtemp(join(tmpdir(), "greenroom-bench-http-"));
  const server = await Child.start(new URL("../http-server.ts", import.meta.url), [folder, scenario.id, scenario.line], {
    NODE_ENV: "production",
  });
  try {
    for (const load of loads) yield* rowsOf(load.trainees, await measure(server, load));
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(server: Child, { trainees, rounds }: { trainees: number; rounds: number }): Promise<Record<Side, Played[]>> {
  const agent = keepAliveAgent();
  const samples: Record<Side, Played[]> = { mine: [], bare: [] };
  const sides: Side[] = ["mine", "bare"];
  for (let round = -1; round < rounds; round++) {
    for (const side of rotated(sides, Math.abs(round))) {
      const asked = ready.parse(await server.ask({ trainees }));
      const played = await playTurns(asked.ports[side], asked.trainees, agent);
      if (round >= 0) samples[side].push(played);
    }
  }
  agent.destroy();
  return samples;
}

function* rowsOf(trainees: number, { mine, bare }: Record<Side, Played[]>): Generator<Row> {
  const who = trainees === 1 ? "1 trainee" : `${trainees} trainees at once`;
  const rates = (played: readonly Played[]) => played.map(({ seconds, turnsMs }) => turnsMs.length / seconds);
  const [myRates, bareRates] = [rates(mine), rates(bare)];
  yield {
    part: "http",
    what: `whole turn, ${who}`,
    value: median(myRates),
    unit: "turns/s",
    peer: { what: "a bare POST, redirect, GET of the same desk", value: median(bareRates) },
    ratio: median(myRates.map((rate, round) => rate / (bareRates[round] ?? Number.NaN))),
    target: { of: "ratio", atLeast: 0.7 },
  };
  for (const share of [0.5, 0.99]) {
    const of = (played: readonly Played[]) =>
      quantile(
        played.flatMap(({ turnsMs }) => turnsMs),
        share,
      );
    yield {
      part: "http",
      what: `p${share * 100} of a turn, ${who}`,
      value: of(mine),
      unit: "ms",
      peer: { what: "of the bare one", value: of(bare) },
      ratio: of(mine) / of(bare),
      target: null,
    };
  }
}
