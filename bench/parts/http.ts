import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as z from "zod";
import { ensure } from "../../scripts/ensure.mjs";
import { Child } from "../child";
import { median, quantile, rotated, speedRatio } from "../interleave";
import { keepAliveAgent, type Played, playTurns } from "../play-turns";
import type { Row } from "../row";
import { serverOptions } from "../server-options";

const scenario = { id: "cold-house", line: "best-eight-slot" };
const loads: Load[] = [
  { trainees: 1, lines: 12, stretch: 6 },
  { trainees: 50, lines: 5, stretch: 2 },
];

const form = z.object({ "form-token": z.string(), choice: z.string(), turn: z.string(), amount: z.string().optional() });
const ready = z.object({
  ports: z.object({ mine: z.int(), bare: z.int() }),
  trainees: z.array(z.object({ attemptId: z.string(), cookie: z.string(), forms: z.array(form) })),
  cpuMs: z.number(),
});
type Side = "mine" | "bare";
const sides: Side[] = ["mine", "bare"];

interface Load {
  trainees: number;
  /** How often the line is played. */
  lines: number;
  /** How many turns one side plays before the other has its turn. */
  stretch: number;
}

type Sample = Played & { cpuMs: number };

/** A whole turn (form, redirect, page) beside one that decides nothing, in the same process, which renders the same desk and makes the same sync. */
export async function* http(): AsyncGenerator<Row> {
  await ensure({ build: true });
  const folder = await mkdtemp(join(tmpdir(), "greenroom-bench-http-"));
  try {
    const server = await Child.start(new URL("../http-server.ts", import.meta.url), [folder, scenario.id, scenario.line], {
      NODE_ENV: "production",
      NODE_OPTIONS: serverOptions,
    });
    try {
      for (const load of loads) yield* rowsOf(load.trainees, await measure(server, load));
    } finally {
      await server.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Both sides play the same stretch of the line one after the other; the first line warms up and is dropped. */
async function measure(server: Child, { trainees, lines, stretch }: Load): Promise<Record<Side, Sample[]>> {
  const agent = keepAliveAgent();
  const samples: Record<Side, Sample[]> = { mine: [], bare: [] };
  const ask = async (question: { trainees: number }) => ready.parse(await server.ask(question));
  for (let line = 0; line <= lines; line++) {
    const theirs = { mine: await ask({ trainees }), bare: await ask({ trainees }) };
    const turns = theirs.mine.trainees[0]?.forms.length ?? 0;
    for (let from = 0; from < turns; from += stretch) {
      for (const side of rotated(sides, from / stretch + line)) {
        const before = await ask({ trainees: 0 });
        const played = await playTurns(before.ports[side], theirs[side].trainees, { from, to: from + stretch }, agent);
        const after = await ask({ trainees: 0 });
        if (line > 0) samples[side].push({ ...played, cpuMs: (after.cpuMs - before.cpuMs) / played.turnsMs.length });
      }
    }
  }
  agent.destroy();
  return samples;
}

function* rowsOf(trainees: number, { mine, bare }: Record<Side, Sample[]>): Generator<Row> {
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
  const cpu = (played: readonly Sample[]) => played.map(({ cpuMs }) => cpuMs);
  yield {
    part: "http",
    what: `processor time of a turn, ${who}`,
    value: median(cpu(mine)),
    unit: "ms",
    peer: { what: "of the bare one", value: median(cpu(bare)) },
    ratio: speedRatio(cpu(bare), cpu(mine)),
    target: null,
  };
}
