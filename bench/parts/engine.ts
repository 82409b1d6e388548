import { existsSync } from "node:fs";
import { join } from "node:path";
import { initialTransition, transition } from "xstate";
import { limitsOf } from "~/engine/limits/schema";
import { begin, type CasePosition } from "~/engine/play/begin";
import { choose } from "~/engine/play/choose";
import { toEntries } from "~/engine/play/entries";
import { replay } from "~/engine/play/replay";
import { type Rules, toRules } from "~/engine/play/rules";
import type { Facts } from "~/engine/scenario/schema";
import { conversation } from "~/engine/show/conversation";
import { readCatalog } from "~/services/catalog/catalog.server";
import { playInk, toInkStory } from "../ink-story";
import { interleave, perSecond, speedRatio } from "../interleave";
import { reduce, toLookupTable } from "../lookup-table";
import type { Row } from "../row";
import { benchFacts, benchScenario, line } from "../scenario";
import { scenariosDir, sharedFiles } from "../shared-files";

const rounds = { rounds: 41, sampleMs: 25 };
const reader = { surface: {}, locale: "en" };

interface Case {
  name: string;
  rules: Rules;
  facts: Facts;
  entries: { choice: string; amount?: number }[];
}

/** Turns of the engine beside XState's own transition, an ink story of the same shape, and a table that asks nothing. */
export async function* engine(): AsyncGenerator<Row> {
  const made = benchCase();
  yield* turns(made);
  yield* replays(made);
  const shipped = shippedCase("cold-house", "best-eight-slot");
  if (shipped) {
    yield* turns(shipped);
    yield* replays(shipped);
  }
}

function* turns({ name, rules, facts, entries }: Case): Generator<Row> {
  const played = replay(rules, facts, "solo", entries).turns;
  let at = begin(rules, facts);
  const held = entries.map((entry) => {
    const before = at;
    at = next(rules, before, entry);
    return before;
  });
  const events = played.map(({ move, giving }) => ({ type: move.name, ...(giving && { giving }) }));
  const steps = held.map(({ snapshot, situation, position }, index) => {
    const entry = entries[index];
    const event = events[index];
    const one = held[index];
    if (!entry || !event || !one) throw new Error("a line has an entry and an event for each position");
    return { held: one, snapshot, standing: { situation, position }, entry, event };
  });
  const table = toLookupTable(rules);
  const measured = interleave(
    {
      choose: {
        turns: steps.length,
        run: () => {
          for (const { held, entry } of steps) choose(rules, held, entry, "solo");
        },
      },
      transition: {
        turns: steps.length,
        run: () => {
          for (const { snapshot, event } of steps) transition(rules.machine, snapshot, event);
        },
      },
      table: {
        turns: steps.length,
        run: () => {
          for (const { standing, entry } of steps) reduce(table, standing, entry.choice);
        },
      },
    },
    rounds,
  );
  const row = { part: "engine", what: `choose, ${name}`, value: perSecond(measured.choose), unit: "turns/s" };
  yield {
    ...row,
    peer: { what: "XState's transition, the same machine and event", value: perSecond(measured.transition) },
    ratio: speedRatio(measured.choose, measured.transition),
    target: { of: "ratio", atLeast: 0.5 },
  };
  yield {
    ...row,
    peer: { what: "a lookup table that asks nothing (the floor)", value: perSecond(measured.table) },
    ratio: speedRatio(measured.choose, measured.table),
    target: null,
  };
}

function* replays({ name, rules, facts, entries: all }: Case): Generator<Row> {
  const entries = all.slice(0, 10);
  const { turns } = replay(rules, facts, "solo", entries);
  const events = turns.map(({ move, giving }) => ({ type: move.name, ...(giving && { giving }) }));
  const mine = { turns: entries.length, run: () => void replay(rules, facts, "solo", entries) };
  const raw = {
    turns: events.length,
    run: () => {
      let [snapshot] = initialTransition(rules.machine, facts);
      for (const event of events) [snapshot] = transition(rules.machine, snapshot, event);
    },
  };
  const measured = interleave({ mine, raw }, rounds);
  yield {
    part: "engine",
    what: `replay of ${entries.length} turns, ${name}`,
    value: perSecond(measured.mine),
    unit: "turns/s",
    peer: { what: "XState's transition, one after the other", value: perSecond(measured.raw) },
    ratio: speedRatio(measured.mine, measured.raw),
    target: null,
  };
  if (rules.scenario.id !== "bench") return;
  const story = toInkStory(rules.scenario, facts);
  const choices = entries.map(({ choice }) => choice);
  const told = interleave(
    {
      mine: {
        turns: entries.length,
        run: () => void conversation(rules, begin(rules, facts).position, replay(rules, facts, "solo", entries), reader),
      },
      ink: { turns: entries.length, run: () => void playInk(story, choices) },
    },
    rounds,
  );
  yield {
    part: "engine",
    what: `replay and tell ${entries.length} turns, ${name}`,
    value: perSecond(told.mine),
    unit: "turns/s",
    peer: { what: "inkjs, a story of the same shape", value: perSecond(told.ink) },
    ratio: speedRatio(told.mine, told.ink),
    target: null,
  };
}

function next(rules: Rules, held: CasePosition, entry: { choice: string; amount?: number }): CasePosition {
  const chosen = choose(rules, held, entry, "solo");
  if (!("turn" in chosen)) throw new Error(`the line cannot be played at \`${entry.choice}\`: ${JSON.stringify(chosen)}`);
  return chosen.held;
}

function benchCase(): Case {
  const shared = sharedFiles();
  const rules = toRules(benchScenario(shared), limitsOf(shared.limits, "css1"), shared.model);
  return { name: "the bench's scenario", rules, facts: benchFacts, entries: toEntries(line) };
}

function shippedCase(id: string, test: string): Case | null {
  if (!existsSync(join(scenariosDir, id, "scenario.yaml"))) return null;
  const { entries, limits, model } = readCatalog(scenariosDir, [id]);
  const scenario = entries.get(id)?.scenario;
  const found = scenario?.tests[test];
  const level = scenario?.levels[0];
  if (!scenario || !found || !level) return null;
  const facts = scenario.variants[found.variant ?? ""]?.facts ?? {};
  return { name: id, rules: toRules(scenario, limitsOf(limits, level), model), facts, entries: toEntries(found.choices) };
}
