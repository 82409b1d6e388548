import { initialTransition, transition } from "xstate";
import * as z from "zod";
import { toBeliever } from "~/analysis/belief/belief";
import { bestLine, follow, judge } from "~/analysis/belief/judge";
import { toGraph } from "~/analysis/graph/graph";
import { type LevelId, limitsOf } from "~/engine/limits/schema";
import { drawable } from "~/engine/play/draw";
import { toEntries } from "~/engine/play/entries";
import { replay } from "~/engine/play/replay";
import { toRules } from "~/engine/play/rules";
import { readCatalog } from "~/services/catalog/catalog.server";
import { Child } from "../child";
import { interleave, median, perSecond, quantile, speedRatio } from "../interleave";
import type { Row } from "../row";
import { scenariosDir } from "../shared-files";
import { linesExplored, toPicks, walkExplored } from "../walk-explored";

const rounds = { rounds: 21, sampleMs: 25 };
const walked = { id: "ice-cream-bread", variant: "plenty" };
const debriefed = { id: "cold-house", variant: "eight-slot", test: "best" };

const served = [
  { id: "ice-cream-bread", level: "css1" },
  { id: "the-cord", level: "css2" },
  { id: "cold-house", level: "css1" },
];
const attempts = 41;
const shares = [
  { name: "the median", share: 0.5, target: { of: "value" as const, atMost: 150 } },
  { name: "the slowest", share: 1, target: null },
];

/** The shipped scenarios: walking what was explored, and what a debrief asks of the analyser. */
export async function* shipped(): AsyncGenerator<Row> {
  yield* walking();
  yield* debrief();
  for (const one of served) yield* debriefs(one);
}

/** A scenario by the shipped limits and model, at its first level. */
function read(id: string) {
  const { entries, limits, model } = readCatalog(scenariosDir, [id]);
  const scenario = entries.get(id)?.scenario;
  const level: LevelId | undefined = scenario?.levels[0];
  if (!scenario || !level) throw new Error(`there is no scenario \`${id}\``);
  return { scenario, level, rules: toRules(scenario, limitsOf(limits, level), model) };
}

function* walking(): Generator<Row> {
  const { rules, scenario } = read(walked.id);
  const facts = scenario.variants[walked.variant]?.facts ?? {};
  const graph = toGraph(rules, facts);
  const count = 1_000;
  const lines = linesExplored(graph, count, toPicks(1)).map((line) =>
    line.map(({ move, giving }) => ({ type: move.name, ...(giving && { giving }) })),
  );
  const turns = lines.reduce((sum, { length }) => sum + length, 0);
  const [opening] = initialTransition(rules.machine, facts);
  const measured = interleave(
    {
      mine: {
        turns,
        run: () => {
          if (walkExplored(graph, count, toPicks(1)) !== turns) throw new Error("equal seeds walk equal lines");
        },
      },
      xstate: {
        turns,
        run: () => {
          for (const line of lines) {
            let snapshot = opening;
            for (const event of line) [snapshot] = transition(rules.machine, snapshot, event);
            if (snapshot.status !== "done") throw new Error("a line that was explored ends");
          }
        },
      },
    },
    rounds,
  );
  yield {
    part: "shipped",
    what: `walking ${walked.id} at random, once it is explored`,
    value: perSecond(measured.mine),
    unit: "turns/s",
    peer: { what: "XState's transition on the same lines", value: perSecond(measured.xstate) },
    ratio: speedRatio(measured.mine, measured.xstate),
    target: { of: "value", atLeast: 1_000_000 },
  };
}

function* debrief(): Generator<Row> {
  const { scenario, level, rules } = read(debriefed.id);
  const facts = scenario.variants[debriefed.variant]?.facts ?? {};
  const test = Object.values(scenario.tests).find(
    ({ role, variant }) => role === debriefed.test && (variant ?? debriefed.variant) === debriefed.variant,
  );
  if (!test) throw new Error(`\`${debriefed.id}\` has no test line for \`${debriefed.variant}\``);
  const { turns } = replay(rules, facts, "solo", toEntries(test.choices));
  const variants = drawable(scenario, level, false).map((variant) => ({
    variant,
    weight: scenario.variants[variant]?.weight ?? 0,
    facts: scenario.variants[variant]?.facts ?? {},
  }));
  const ask = (believer: ReturnType<typeof toBeliever>) => {
    judge(believer, debriefed.variant, follow(believer, debriefed.variant, turns));
    bestLine(believer, debriefed.variant);
  };
  const start = performance.now();
  const believer = toBeliever(rules, variants);
  ask(believer);
  const coldMs = performance.now() - start;
  const { ready } = interleave({ ready: { turns: 1, run: () => ask(believer) } }, rounds);
  const readyMs = median(ready) / 1e6;
  yield {
    part: "shipped",
    what: `judging ${turns.length} turns of ${debriefed.id}, and its best line, once they were asked for`,
    value: readyMs,
    unit: "ms",
    peer: { what: `the first time, ${variants.length} variants to explore`, value: coldMs },
    ratio: coldMs / readyMs,
    target: { of: "value", atMost: 150 },
  };
}

/** What the server does to show debriefs of attempts that were played at random, each opened for the first time. */
async function* debriefs({ id, level }: (typeof served)[number]): AsyncGenerator<Row> {
  const server = await Child.start(new URL("../debrief-contender.ts", import.meta.url), [id, level]);
  const ms: number[] = [];
  for (let seed = 1; seed <= attempts; seed++) ms.push(z.object({ ms: z.number() }).parse(await server.ask({ seed })).ms);
  await server.stop();
  const [first = Number.NaN, ...later] = ms;
  for (const { name, share, target } of shares)
    yield {
      part: "shipped",
      what: `a debrief of ${id} at the server, ${name} of ${later.length} played at random`,
      value: quantile(later, share),
      unit: "ms",
      peer: { what: "the first one, which explores", value: first },
      ratio: first / quantile(later, share),
      target,
    };
}
