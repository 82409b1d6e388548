import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setSession } from "~/auth/session-cookie.server";
import { keepSettings } from "~/process/settings.server";
import { beginSession } from "~/services/door/session.server";
import { useStore as keepStore } from "~/store/open.server";
import { ensure } from "../../scripts/ensure.mjs";
import { type Server, startServer } from "../../test/kit/e2e/server";
import { Visitor } from "../../test/kit/e2e/visitor";
import { furnishLongHouse } from "../../test/kit/store/long-house";
import { openUnsynced } from "../../test/kit/store/seed";
import { median, rotated } from "../interleave";
import type { Row } from "../row";
import { settleDisk } from "../settle-disk";

const houses = {
  long: { attempts: 300, entries: 12_000 },
  short: { attempts: 3, entries: 200 },
};
type House = keyof typeof houses;
const names: House[] = ["long", "short"];

const looks = [
  { what: "home", path: "/", as: "trainee" },
  { what: "library", path: "/library", as: "trainee" },
  { what: "briefing", path: "/scenarios/cold-house", as: "trainee" },
  { what: "career", path: "/career", as: "trainee" },
  { what: "audit", path: "/audit", as: "leader" },
  { what: "reviews", path: "/reviews", as: "trainer" },
] as const;
type Who = (typeof looks)[number]["as"];

const warmUp = 20;
const rounds = 200;

interface Open {
  server: Server;
  visitors: Record<Who, Visitor>;
}

/** Pages of someone with a long history beside those of someone with a short one, each asked of the built app over HTTP. */
export async function* pages(): AsyncGenerator<Row> {
  await ensure({ build: true });
  const folder = await mkdtemp(join(tmpdir(), "greenroom-bench-pages-"));
  const open: Partial<Record<House, Open>> = {};
  try {
    for (const name of names) {
      console.error(`  storing a ${name} history ...`);
      open[name] = await openHouse(join(folder, name), houses[name]);
    }
    settleDisk();
    for (const page of looks) yield rowOf(page.what, await measure(open, page));
  } finally {
    for (const house of Object.values(open)) await house.server.stop("SIGTERM");
    await rm(folder, { recursive: true, force: true });
  }
}

async function openHouse(dataDir: string, { attempts, entries }: (typeof houses)[House]): Promise<Open> {
  keepSettings({ dataDir, scenariosDir: "scenarios" });
  const house = await openUnsynced(dataDir);
  const store = keepStore(house);
  const { trainees, trainer, leader } = await furnishLongHouse(store, { attempts: [attempts], entries });
  const [trainee] = trainees;
  if (!trainee) throw new Error("nobody is in the house");
  const tokens = {
    trainee: await beginSession(store, trainee),
    trainer: await beginSession(store, trainer),
    leader: await beginSession(store, leader),
  };
  await house.compact();
  await store.close();
  const server = await startServer(dataDir, { NODE_ENV: "production" });
  const visitor = async (who: Who) => {
    const made = new Visitor(server.address);
    made.cookie = (await setSession(tokens[who])).split(";")[0] ?? "";
    return made;
  };
  return { server, visitors: { trainee: await visitor("trainee"), trainer: await visitor("trainer"), leader: await visitor("leader") } };
}

/** Milliseconds of each look, one house after the other, so that what else the machine does meets both alike. */
async function measure(open: Partial<Record<House, Open>>, { path, as }: (typeof looks)[number]): Promise<Record<House, number[]>> {
  const samples: Record<House, number[]> = { long: [], short: [] };
  for (let round = -warmUp; round < rounds; round += 1)
    for (const name of rotated(names, round + warmUp)) {
      const start = performance.now();
      const answered = await open[name]?.visitors[as].get(path);
      if (round >= 0) samples[name].push(performance.now() - start);
      if (answered?.status !== 200) throw new Error(`${path} was answered with ${answered?.status}`);
    }
  return samples;
}

function rowOf(what: string, { long, short }: Record<House, number[]>): Row {
  const { attempts, entries } = houses.long;
  return {
    part: "pages",
    what: `p50 of ${what}, ${attempts} attempts, a log of ${entries.toLocaleString("en-US")}`,
    value: median(long),
    unit: "ms",
    peer: { what: `with ${houses.short.attempts} attempts, a log of ${houses.short.entries}`, value: median(short) },
    ratio: median(long) / median(short),
    target: { of: "ratio", atMost: 1.5 },
  };
}
