import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as z from "zod";
import { median } from "../interleave";
import type { Row } from "../row";
import { scenariosDir } from "../shared-files";

const rounds = 3;
const changed = "cold-house";

/** Node as `npm run greenroom` starts it, to which a module is added that says at the end what processor time it took, all threads together. */
const [, ...greenroom] = z
  .object({ scripts: z.object({ greenroom: z.string() }) })
  .parse(JSON.parse(readFileSync("package.json", "utf8")))
  .scripts.greenroom.split(" ");
const telling = `data:text/javascript,import { writeSync } from "node:fs"; process.on("exit", () => writeSync(3, JSON.stringify(process.cpuUsage())))`;

interface Taken {
  processorS: number;
  clockS: number;
}

const kinds = ["help", "nothing", "unchanged", "alone", "changed"] as const;

/** `greenroom check` of all that is shipped: from nothing, with nothing changed, and with one scenario changed. Whole commands, one after the other. */
export async function* check(): AsyncGenerator<Row> {
  const folder = mkdtempSync(join(tmpdir(), "greenroom-bench-"));
  const taken: Record<(typeof kinds)[number], Taken[]> = { help: [], nothing: [], unchanged: [], alone: [], changed: [] };
  try {
    for (let round = 0; round < rounds; round++) {
      const home = join(folder, `${round}`);
      const scenarios = join(home, "scenarios");
      cpSync(scenariosDir, scenarios, { recursive: true });
      const run = (...args: string[]) => time(join(home, "cache"), args);
      taken.help.push(run("--help"));
      taken.nothing.push(run("check", scenarios));
      taken.unchanged.push(run("check", scenarios));
      taken.alone.push(run("check", join(scenarios, changed), "--fresh"));
      appendFileSync(join(scenarios, changed, "scenario.yaml"), "\n# another look\n");
      taken.changed.push(run("check", scenarios));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const s = (kind: (typeof kinds)[number], of: keyof Taken) => median(taken[kind].map((one) => one[of]));
  const ratio = (one: (typeof kinds)[number], other: (typeof kinds)[number], of: keyof Taken) =>
    median(taken[one].map((own, round) => own[of] / (taken[other][round]?.[of] ?? Number.NaN)));
  yield {
    part: "check",
    what: "processor time of greenroom check, all that is shipped, from nothing",
    value: s("nothing", "processorS"),
    unit: "s",
    peer: { what: "greenroom --help, which checks nothing", value: s("help", "processorS") },
    ratio: ratio("nothing", "help", "processorS"),
    target: null,
  };
  yield {
    part: "check",
    what: "greenroom check with nothing changed, by the clock",
    value: s("unchanged", "clockS"),
    unit: "s",
    peer: { what: "from nothing", value: s("nothing", "clockS") },
    ratio: ratio("unchanged", "nothing", "clockS"),
    target: { of: "value", atMost: 2 },
  };
  yield {
    part: "check",
    what: `processor time of greenroom check, all, once ${changed} has changed`,
    value: s("changed", "processorS"),
    unit: "s",
    peer: { what: "that scenario alone, from nothing", value: s("alone", "processorS") },
    ratio: ratio("changed", "alone", "processorS"),
    target: { of: "ratio", atMost: 1.2 },
  };
}

function time(cache: string, args: readonly string[]): Taken {
  const begun = performance.now();
  const { status, output } = spawnSync(process.execPath, ["--import", telling, ...greenroom, ...args], {
    stdio: ["ignore", "pipe", "inherit", "pipe"],
    env: { ...process.env, CACHE_DIR: cache },
    encoding: "utf8",
  });
  // 1: there is something to mend in them, which took as long to find.
  if (status !== 0 && status !== 1) throw new Error(`greenroom ${args.join(" ")} ended with ${status}`);
  const { user, system } = z.object({ user: z.number(), system: z.number() }).parse(JSON.parse(output[3] ?? ""));
  return { processorS: (user + system) / 1e6, clockS: (performance.now() - begun) / 1_000 };
}
