import { expect, test } from "vitest";
import { limitsOf } from "~/engine/limits/schema";
import { toEntries } from "~/engine/play/entries";
import { replay } from "~/engine/play/replay";
import { toRules } from "~/engine/play/rules";
import { levelsOf } from "~/engine/scoring/test-line";
import { catalogOf } from "~/services/catalog/catalog.server";
import { PATIENT } from "../../kit/generate/play";

const { entries, limits, model } = catalogOf("./scenarios");

test.each([...entries.values()].map(({ scenario }) => [scenario.id, scenario] as const))(
  "%s: a replay that goes on from any turn of a line is the replay of the whole line",
  (_, scenario) => {
    // The first line of each role: the others go the same ways.
    const all = Object.values(scenario.tests);
    for (const line of all.filter(({ role }, index) => all.findIndex((other) => other.role === role) === index)) {
      const log = toEntries(line.choices);
      const [level] = levelsOf(scenario, line);
      const variant = Object.entries(scenario.variants).find(
        ([name, { levels }]) => (line.variant ?? name) === name && level !== undefined && (levels?.includes(level) ?? true),
      );
      if (level === undefined || variant === undefined) continue;
      const { facts } = variant[1];
      const rules = toRules(scenario, limitsOf(limits, level), model);
      const whole = replay(rules, facts, "solo", log);
      for (const turn of log.keys()) {
        const from = replay(rules, facts, "solo", log.slice(0, turn));
        const before = from.turns.length;
        const played = replay(rules, facts, "solo", log, from);
        expect(played.turns).toEqual(whole.turns);
        expect({ ...played.held, snapshot: played.held.snapshot.value }).toEqual({ ...whole.held, snapshot: whole.held.snapshot.value });
        expect(from.turns).toHaveLength(before);
      }
    }
  },
  PATIENT,
);
