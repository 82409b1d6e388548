import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { requireScenario } from "~/cli/require-scenario";
import { keepSettings, settings } from "~/process/settings.server";
import { template } from "~/services/catalog/template";
import { greenroom } from "../kit/cli/greenroom";
import { mergePatch } from "../kit/generate/merge-patch";
import { scenarioFolder } from "../kit/scenario/folder";
import { temporaryFolder } from "../kit/store/folder";

const id = "late-parcel";
const source = template(id, "css1", "need-finding");
const changed = (patch: object) => stringify(mergePatch(parse(source), patch));

test("check takes a scenario's name wherever it takes a path", async () => {
  const scenarios = scenarioFolder({ [id]: source });
  const named = await greenroom({ scenarios }, "check", "--fresh", id);
  expect(named).toEqual(await greenroom({ scenarios }, "check", "--fresh", join(scenarios, id)));
  expect(named).toEqual(await greenroom({ scenarios }, "check", "--fresh", join(scenarios, id, "scenario.yaml")));
  expect(named.out).toBe("1 scenario, 4 test lines played, 0 errors, 0 warnings and advice\n");
  const misnamed = await greenroom({ scenarios }, "check", "late-parcle");
  expect(misnamed).toEqual({ code: 1, out: "", err: "there is no scenario `late-parcle`; did you mean `late-parcel`?\n" });
  const byPath = await greenroom({ scenarios }, "play", join(scenarios, id), "--choices", "promise-tomorrow");
  expect(byPath.out).toContain("At the wrong time: not passed");
});

test("a scenario in no scenario folder: the check says what is missing there, and where to put it", async () => {
  const scenarios = scenarioFolder({ [id]: source });
  const elsewhere = await temporaryFolder();
  mkdirSync(join(elsewhere, id));
  writeFileSync(join(elsewhere, id, "scenario.yaml"), source);
  const { code, err } = await greenroom({ scenarios }, "check", join(elsewhere, id));
  expect(code).toBe(1);
  expect(err).toContain(
    `${join(elsewhere, id)} stands in no scenario folder: \`limits.yaml\` and \`scoring.yaml\` are missing in ${elsewhere}.`,
  );
  expect(err).toContain("set SCENARIOS_DIR");
});

test("what other tools leave in a scenario folder is passed over, and one line says so", async () => {
  const scenarios = scenarioFolder({ [id]: source });
  for (const name of [".git", ".obsidian", "pictures"]) mkdirSync(join(scenarios, name));
  symlinkSync("user@host.1:2", join(scenarios, ".#limits.yaml"));
  symlinkSync("user@host.1:2", join(scenarios, id, ".#scenario.yaml"));
  symlinkSync("/nowhere/at/all", join(scenarios, "dangling"));
  const { code, out } = await greenroom({ scenarios }, "check", "--fresh");
  expect(out).toBe(
    `Passed over, since no scenario.yaml is in it: ${join(scenarios, "pictures")}\n1 scenario, 4 test lines played, 0 errors, 0 warnings and advice\n`,
  );
  expect(code).toBe(0);
});

test("one mistake in a test line is one message, whatever variants it shows in", async () => {
  const scenarios = scenarioFolder({ [id]: changed({ tests: { fast: { choices: ["promise-tomorow"] } } }) });
  const unknown = await greenroom({ scenarios }, "check", "--fresh");
  expect(unknown.out).toContain("unknown choice `promise-tomorow`; did you mean `promise-tomorrow`?");
  const late = scenarioFolder({ [id]: changed({ tests: { fast: { choices: ["ask-when-needed", "read-address"], pass: true } } }) });
  const { out } = await greenroom({ scenarios: late }, "check", "--fresh");
  expect(out.match(/GR1005/g)).toHaveLength(1);
  expect(out).toContain(
    "the line `fast` at css1 in variant `party` turn 2, `read-address`, cannot be played: it is not offered there (offered at `needed`: courier, by-noon, hold) (and likewise in 1 more: css1 `trip`)",
  );
});

test("play --variant plays that one, reserved or not, and --from begins at a situation", async () => {
  const scenarios = scenarioFolder({ [id]: changed({ variants: { "at-the-gate": { gate: true, facts: { plan: "trip" } } } }) });
  const play = (...args: string[]) => greenroom({ scenarios }, "play", id, "--seed", "1", ...args);
  for (const [variant, said] of [
    ["party", "Tonight! My daughter turns six."],
    ["at-the-gate", "Well, I leave in an hour"],
  ] as const) {
    const { out, err } = await play("--variant", variant, "--choices", "ask-when-needed");
    expect(err).toBe("");
    expect(out).toContain(said);
  }
  expect((await play("--variant", "partie", "--choices", "x")).err).toBe(
    "there is no variant `partie` at css1, but party, trip, at-the-gate; did you mean `party`?\n",
  );
  const from = await play("--variant", "trip", "--from", "address", "--choices", "read-address");
  expect(from.out).toContain("You: Then I'll hold it here until you're back");
  expect(from.out).toContain("In time: passed");
  expect((await play("--from", "adress", "--choices", "x")).err).toBe("there is no situation `adress`; did you mean `address`?\n");
  // Without a test line that comes by, the fewest choices lead there.
  const bare = scenarioFolder({ [id]: changed({ tests: null }) });
  const shortest = await greenroom({ scenarios: bare }, "play", id, "--variant", "trip", "--from", "address", "--choices", "say-yes");
  expect(shortest.out).toContain("You: Then I'll hold it here until you're back");
});

test("a command that is about one scenario reads no other", () => {
  const scenarios = scenarioFolder({ [id]: source, other: source.replace(`id: ${id}`, "id: other") });
  const found = settings();
  keepSettings({ scenariosDir: scenarios, dataDir: join(scenarios, "no-data") });
  try {
    const { entry, from } = requireScenario(id);
    expect(entry.scenario.id).toBe(id);
    expect([...from.entries.keys()]).toEqual([id]);
  } finally {
    keepSettings(found);
  }
});

test("a score at the terminal is told in words", async () => {
  const scenarios = scenarioFolder({ [id]: source });
  const { out } = await greenroom({ scenarios }, "play", id, "--variant", "party", "--choices", "promise-tomorrow");
  expect(out).toContain("      The customer's real need wasn't met.");
  expect(out).toContain("      A critical step was never done: Ask when it's needed.");
  expect(out).not.toMatch(/[a-z]+\.[a-z-]+ turn|\{"/);
});
