import { existsSync, readFileSync } from "node:fs";
import * as z from "zod";
import { toReach } from "~/analysis/reduce/reach";
import { prove } from "~/analysis/search/prove";
import { limitsOf } from "~/engine/limits/schema";
import { type Rules, toRules } from "~/engine/play/rules";
import { answer } from "./child";
import { layeredScenario } from "./layered-scenario";
import { sharedFiles } from "./shared-files";
import { linesByXState, positionsByXState, reachByXState } from "./xstate-graph";

const asked = z.object({
  task: z.enum(["prove", "reach", "xstate-lines", "xstate-lines-of-situations", "xstate-positions", "xstate-reach"]),
  mostMs: z.int(),
  layers: z.int(),
  width: z.int(),
  choices: z.int(),
  lookUps: z.int(),
  fewerEvery: z.int().optional(),
});

type Counted = { positions: number; lines: bigint };

const tasks: Record<z.infer<typeof asked>["task"], (rules: Rules, mostMs: number) => Counted | null> = {
  prove: (rules) => prove(rules, "only", {}),
  reach: (rules) => positions(reached(rules)),
  "xstate-lines": (rules, mostMs) => lines(linesByXState(rules, "all", mostMs)),
  "xstate-lines-of-situations": (rules, mostMs) => lines(linesByXState(rules, "situation", mostMs)),
  "xstate-positions": (rules) => positions(positionsByXState(rules)),
  "xstate-reach": (rules) => positions(reachByXState(rules)),
};

function positions(found: number): Counted {
  return { positions: found, lines: 0n };
}

function lines(found: number | null): Counted | null {
  return found === null ? null : { positions: 0, lines: BigInt(found) };
}

/** What can be reached from the start, none of it a dead end. */
function reached(rules: Rules): number {
  const { reached: found, stuck } = toReach(rules.scenario);
  if (stuck.length > 0) throw new Error(`\`${stuck[0]}\` is a dead end, and the layers have none`);
  return found.size;
}

/** Linux hands the parent's peak on to a child in what Node reports; what the kernel says of this process begins with its program. */
function peakMb(): number {
  const status = "/proc/self/status";
  const kib = existsSync(status) ? readFileSync(status, "utf8").match(/VmHWM:\s+(\d+) kB/)?.[1] : undefined;
  return Number(kib ?? process.resourceUsage().maxRSS) / 1_024;
}

// One question a process: nothing is warm, as when a command is called.
answer(
  async (question) => {
    const { task, mostMs, ...layers } = asked.parse(question);
    const { limits, model } = sharedFiles();
    const rules = toRules(layeredScenario(layers), limitsOf(limits, "css1"), model);
    if (task.startsWith("xstate")) void rules.machine;
    const start = process.cpuUsage();
    const found = tasks[task](rules, mostMs);
    const { user, system } = process.cpuUsage(start);
    const ms = (user + system) / 1_000;
    return { ms, peakMb: peakMb(), ended: found !== null, positions: found?.positions ?? 0, lines: (found?.lines ?? 0n).toString() };
  },
  async () => {},
);
