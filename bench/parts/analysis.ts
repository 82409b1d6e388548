import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as z from "zod";
import { bundle } from "../bundle";
import { Child } from "../child";
import { median, rotated } from "../interleave";
import type { Layers } from "../layered-scenario";
import type { Row } from "../row";

const answered = z.object({ ms: z.number(), peakMb: z.number(), ended: z.boolean(), positions: z.int(), lines: z.string() });
type Answered = z.infer<typeof answered>;

interface Asked extends Layers {
  task: string;
  rounds: number;
  /** After so long a peer that lists lines gives up. */
  mostMs?: number;
}

/** 45 situations, 3^12 lines. */
const layered: Layers = { layers: 12, width: 4, choices: 3, lookUps: 0 };
const withLookUps: Layers = { layers: 12, width: 4, choices: 4, lookUps: 4 };
/** 10,000 situations, 38,000 choices. */
const wide: Layers = { layers: 100, width: 101, choices: 4, lookUps: 0, fewerEvery: 5 };

const heapMb = 12_000;
const whole = new Intl.NumberFormat("en-US");

/** What can be proved of scenarios made in layers, beside XState's graph package on the same machines. Every sample is the first thing that a process does. */
export async function* analysis(): AsyncGenerator<Row> {
  const folder = await mkdtemp(join(tmpdir(), "greenroom-bench-analysis-"));
  try {
    const program = await bundle(new URL("../analysis-contender.ts", import.meta.url), folder);
    const measure = (contenders: Record<string, Asked>) => measured(program, contenders);
    yield* lines(measure);
    yield* growth(measure);
    yield* reach(measure);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Measure = (contenders: Record<string, Asked>) => Promise<(name: string) => Answered>;

/** By contender the sample of the median time. Contenders take turns, each time in a process of their own. */
async function measured(program: string, contenders: Record<string, Asked>): ReturnType<Measure> {
  const samples = new Map<string, Answered[]>();
  const most = Math.max(...Object.values(contenders).map(({ rounds }) => rounds));
  for (let round = 0; round < most; round++)
    for (const [name, { rounds, mostMs = 600_000, ...question }] of rotated(Object.entries(contenders), round)) {
      if (round >= rounds) continue;
      const child = await Child.startFile(program, [], { NODE_OPTIONS: `--max-old-space-size=${heapMb}` });
      const found = answered.parse(await child.ask({ ...question, mostMs }));
      await child.stop();
      samples.set(name, [...(samples.get(name) ?? []), found]);
    }
  return (name) => {
    const found = samples.get(name) ?? [];
    const [first] = found;
    if (!first) throw new Error(`nothing was measured of ${name}`);
    return { ...first, ms: median(found.map(({ ms }) => ms)), peakMb: median(found.map(({ peakMb }) => peakMb)) };
  };
}

async function* lines(measure: Measure): AsyncGenerator<Row> {
  const few: Layers = { ...layered, layers: 6 };
  const of = await measure({
    mine: { ...layered, task: "prove", rounds: 5 },
    situations: { ...layered, task: "xstate-lines-of-situations", rounds: 3 },
    whole: { ...layered, task: "xstate-lines", rounds: 1, mostMs: 60_000 },
    mineOfFew: { ...few, task: "prove", rounds: 3 },
    wholeOfFew: { ...few, task: "xstate-lines", rounds: 3 },
  });
  const mine = of("mine");
  const what = `45 situations, ${whole.format(BigInt(mine.lines))} lines: counts, reach, ranges, best line`;
  const situations = of("situations");
  if (situations.lines !== mine.lines) throw new Error(`XState lists ${situations.lines} lines, and ${mine.lines} were counted`);
  const row = { part: "analysis", unit: "ms" };
  yield {
    ...row,
    what,
    value: mine.ms,
    peer: { what: "getSimplePaths, told to look at situations alone; it scores nothing", value: situations.ms },
    ratio: situations.ms / mine.ms,
    target: { of: "ratio", atLeast: 100 },
  };
  const all = of("whole");
  yield {
    ...row,
    what,
    value: mine.ms,
    peer: { what: `getSimplePaths as it comes${all.ended ? "" : ", stopped before its end: at least this"}`, value: all.ms },
    ratio: all.ms / mine.ms,
    target: { of: "ratio", atLeast: 100 },
  };
  yield {
    ...row,
    what: `6 layers of them, ${whole.format(BigInt(of("mineOfFew").lines))} lines`,
    value: of("mineOfFew").ms,
    peer: { what: "getSimplePaths as it comes, to its end", value: of("wholeOfFew").ms },
    ratio: of("wholeOfFew").ms / of("mineOfFew").ms,
    target: null,
  };
  yield {
    part: "analysis",
    what: "the most memory of the process, Node included",
    value: mine.peakMb,
    unit: "MB",
    peer: { what: "of getSimplePaths, told to look at situations alone", value: situations.peakMb },
    ratio: mine.peakMb / situations.peakMb,
    target: { of: "value", atMost: 100 },
  };
}

async function* growth(measure: Measure): AsyncGenerator<Row> {
  const sizes = [4, 6, 8, 10, 12, 14];
  const of = await measure({
    ...Object.fromEntries(sizes.map((layers) => [layers, { ...withLookUps, layers, task: "prove", rounds: 3 }])),
    xstate: { ...withLookUps, task: "xstate-positions", rounds: 3 },
  });
  const [mine, peer, least] = [of("12"), of("xstate"), of("4")];
  if (peer.positions !== mine.positions) throw new Error(`XState meets ${peer.positions} positions, and ${mine.positions} were explored`);
  yield {
    part: "analysis",
    what: "12 layers of 4 choices, 4 look-ups at any time: counts, reach, ranges, best line",
    value: mine.ms,
    unit: "ms",
    peer: { what: "getAdjacencyMap, told which positions are equal; it counts and scores nothing", value: peer.ms },
    ratio: peer.ms / mine.ms,
    target: { of: "value", atMost: 300 },
  };
  const perThousand = ({ ms, positions }: Answered) => (1_000 * ms) / positions;
  for (const layers of sizes) {
    const found = of(String(layers));
    yield {
      part: "analysis",
      what: `${layers} layers: ${found.positions} positions, ${Number(found.lines).toExponential(1)} lines; time of 1,000 positions`,
      value: perThousand(found),
      unit: "ms",
      peer: { what: `of 4 layers, ${Number(least.lines).toExponential(1)} lines`, value: perThousand(least) },
      ratio: perThousand(found) / perThousand(least),
      target: null,
    };
  }
}

async function* reach(measure: Measure): AsyncGenerator<Row> {
  const of = await measure({ mine: { ...wide, task: "reach", rounds: 5 }, xstate: { ...wide, task: "xstate-reach", rounds: 5 } });
  const [mine, peer] = [of("mine"), of("xstate")];
  if (peer.positions !== mine.positions) throw new Error(`XState reaches ${peer.positions}, and ${mine.positions} were found`);
  yield {
    part: "analysis",
    what: "10,000 situations, 38,000 choices: reach and dead ends",
    value: mine.ms,
    unit: "ms",
    peer: { what: "getShortestPaths, told to look at situations alone; reach only", value: peer.ms },
    ratio: peer.ms / mine.ms,
    target: { of: "value", atMost: 100 },
  };
}
