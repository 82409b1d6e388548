import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as z from "zod";
import { seedAttempts } from "../../test/kit/store/seed";
import { Child } from "../child";
import { median, perSecond, rotated, speedRatio } from "../interleave";
import type { Row } from "../row";
import { settleDisk } from "../settle-disk";

const sizes = [100, 10_000, 100_000];

const loads: Load[] = [
  { atOnce: 1, turns: 96, rounds: 25 },
  { atOnce: 16, turns: 960, rounds: 45 },
];
const longLoad: Load = { atOnce: 16, turns: 48_000, rounds: 5 };

interface Load {
  atOnce: number;
  turns: number;
  rounds: number;
}

interface Contender {
  name: string;
  child: Child;
}

/** Stored turns beside a bare journal that makes the same sync, and beside the same store with few attempts in it. */
export async function* store(): AsyncGenerator<Row> {
  const folder = await mkdtemp(join(tmpdir(), "greenroom-bench-store-"));
  const contenders: Contender[] = [];
  try {
    for (const size of sizes) {
      console.error(`  storing ${size.toLocaleString("en-US")} attempts ...`);
      await seedAttempts(join(folder, `${size}`), size);
    }
    await mkdir(join(folder, "bare"));
    settleDisk();
    for (const name of [...sizes.map(String), "bare"]) contenders.push({ name, child: await contender(folder, name) });
    for (const load of loads) yield* rowsOf(load.atOnce, await measure(contenders, load));
    yield* longRow(
      await measure(
        contenders.filter(({ name }) => name === "100000" || name === "bare"),
        longLoad,
      ),
    );
  } finally {
    for (const { child } of contenders) await child.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function contender(folder: string, name: string): Promise<Child> {
  return Child.start(new URL("../store-contender.ts", import.meta.url), [name === "bare" ? "bare" : "files", join(folder, name)]);
}

/** Nanoseconds a turn of each contender, one for each round. */
async function measure(contenders: readonly Contender[], { atOnce, turns, rounds }: Load): Promise<Map<string, number[]>> {
  const samples = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (const { child } of contenders) await child.ask({ atOnce, turns: Math.min(turns, 2_000) });
  for (let round = 0; round < rounds; round++) {
    for (const { name, child } of rotated(contenders, round)) samples.get(name)?.push(z.number().parse(await child.ask({ atOnce, turns })));
  }
  return samples;
}

function* rowsOf(atOnce: number, samples: Map<string, number[]>): Generator<Row> {
  const of = (name: string | number) => samples.get(`${name}`) ?? [];
  for (const size of sizes) {
    yield {
      part: "store",
      what: `stored turn, ${atOnce} at once, ${size.toLocaleString("en-US")} attempts`,
      value: perSecond(of(size)),
      unit: "turns/s",
      peer: { what: "a bare journal, one fdatasync for all that wait", value: perSecond(of("bare")) },
      ratio: speedRatio(of(size), of("bare")),
      target: atOnce === 16 ? { of: "ratio", atLeast: 0.5 } : null,
    };
  }
  const [few = 0] = sizes;
  const many = sizes.at(-1) ?? 0;
  yield {
    part: "store",
    what: `cost of a stored turn, ${atOnce} at once, ${many.toLocaleString("en-US")} attempts`,
    value: median(of(many)) / 1_000,
    unit: "µs",
    peer: { what: `the same with ${few} attempts`, value: median(of(few)) / 1_000 },
    ratio: speedRatio(of(few), of(many)),
    target: { of: "ratio", atMost: 1.3 },
  };
}

function* longRow(samples: Map<string, number[]>): Generator<Row> {
  const [mine = [], bare = []] = [samples.get("100000"), samples.get("bare")];
  yield {
    part: "store",
    what: `${longLoad.turns.toLocaleString("en-US")} turns on end, documents written behind`,
    value: perSecond(mine),
    unit: "turns/s",
    peer: { what: "a bare journal, which keeps no documents", value: perSecond(bare) },
    ratio: speedRatio(mine, bare),
    target: null,
  };
}
