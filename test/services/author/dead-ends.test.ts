import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { stringify } from "yaml";
import { limitsOf } from "~/engine/limits/schema";
import { keepSettings, settings } from "~/process/settings.server";
import { checkScenarios } from "~/services/author/check-scenarios.server";
import { holdBackDeadEnds } from "~/services/author/dead-ends.server";
import { findingKeeper } from "~/services/author/finding-keeper.server";
import { catalog } from "~/services/catalog/catalog.server";
import { withdrawScenario } from "~/services/catalog/withdraw-scenario.server";
import { deadEndOf, prepare } from "~/services/judge/judge-attempt.server";
import { scenarioFolder } from "../../kit/scenario/folder";
import { smallInput } from "../../kit/scenario/small";
import { temporaryFolder } from "../../kit/store/folder";

const { talk } = smallInput.situations;
/** Who waits once stands where only who has not waited can go on. */
const stuck = stringify({
  ...smallInput,
  id: "stuck",
  situations: {
    talk: { ...talk, choices: { ...talk.choices, wait: { kind: "say", label: "Wait", to: "waiting" } } },
    waiting: { ...talk, choices: { solved: { kind: "end", label: "Go on", when: { not: { said: "wait" } }, to: "solved" } } },
  },
});

async function installation() {
  const folder = scenarioFolder({ small: stringify(smallInput), stuck });
  const found = settings();
  keepSettings({ ...found, scenariosDir: folder, cacheDir: await temporaryFolder() });
  return { folder, served: () => [...catalog().entries.keys()], [Symbol.dispose]: () => keepSettings(found) };
}

test("a case of which the check has proved that it may never end is not served, and the start says so", async () => {
  using at = await installation();
  expect(holdBackDeadEnds(findingKeeper())).toEqual([]);
  expect(at.served()).toEqual(["small", "stuck"]);
  checkScenarios([join(at.folder, "stuck")], { keeper: findingKeeper() });
  expect(holdBackDeadEnds(findingKeeper())).toEqual([
    expect.stringMatching(/^Not served: \S+stuck\/scenario\.yaml:\d+:\d+ GR2002 nothing is left to choose at `waiting` after `wait`/),
  ]);
  expect(at.served()).toEqual(["small"]);
  expect(catalog().problems).toMatchObject([{ code: "GR2002", file: join(at.folder, "stuck", "scenario.yaml") }]);
});

test("a dead end that is met while a case is explored for its debrief withdraws it, and not another version of it", async () => {
  using at = await installation();
  const { entries, limits, model } = catalog();
  const entry = entries.get("stuck");
  if (!entry) throw new Error("no scenario");
  const by = { key: "stuck at css1", scenario: entry.scenario, limits: limitsOf(limits, "css1"), model, gate: false };
  expect(deadEndOf(by)).toBeNull();
  await vi.waitUntil(() => prepare(by), { timeout: 10_000, interval: 1 });
  expect(deadEndOf(by)).toBe("waiting");
  expect(withdrawScenario("stuck", "another version", "waiting")).toEqual([]);
  expect(at.served()).toEqual(["small", "stuck"]);
  expect(withdrawScenario("stuck", entry.version.hash, "waiting")).toEqual([
    expect.stringMatching(
      /^Not served: \S+stuck\/scenario\.yaml:\d+:\d+ GR2002 an attempt that comes to `waiting` may never end: `greenroom check stuck`/,
    ),
  ]);
  expect(at.served()).toEqual(["small"]);
});
