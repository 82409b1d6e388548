import { mkdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { keepSettings, settings } from "~/process/settings.server";
import { catalog } from "~/services/catalog/catalog.server";
import { listTroubles } from "~/services/catalog/list-troubles.server";
import { refreshCatalog } from "~/services/catalog/refresh-catalog.server";
import { template } from "~/services/catalog/template";
import { scenarioFolder } from "../../kit/scenario/folder";

const source = (id: string, says = "Hi.") =>
  template(id, "css1", "need-finding").replace('"Hi. My parcel was due yesterday. Where is it?"', JSON.stringify(says));
const sources = { one: source("one"), two: source("two") };

/** An installation of its own whose catalog has been read once. `save` writes as an author did a minute ago. */
function installation(scenarios: Record<string, string> = sources) {
  const folder = scenarioFolder(scenarios);
  const found = settings();
  keepSettings({ ...found, scenariosDir: folder, dataDir: join(folder, "no-data") });
  const opening = (id: string) => catalog().entries.get(id)?.scenario.situations.opening?.says[0]?.text;
  let minute = 0;
  const save = (file: string, text: string, isOld = true) => {
    writeFileSync(join(folder, file), text);
    minute += 1;
    const at = Date.now() / 1000 - 3600 + minute;
    if (isOld) utimesSync(join(folder, file), at, at);
  };
  for (const file of ["limits.yaml", "scoring.yaml"]) utimesSync(join(folder, file), 1e9, 1e9);
  catalog();
  return { folder, opening, save, look: () => refreshCatalog(0), [Symbol.dispose]: () => keepSettings(found) };
}

test("a scenario that changed is read again, and the others are what they were", () => {
  using at = installation();
  const [one, two] = ["one", "two"].map((id) => catalog().entries.get(id));
  expect(at.look()).toEqual([]);
  at.save("one/scenario.yaml", source("one", "Good evening."));
  expect(at.look()).toEqual([`Read again: ${join(at.folder, "one", "scenario.yaml")}`]);
  expect(at.opening("one")).toBe("Good evening.");
  expect(catalog().entries.get("one")?.version.hash).not.toBe(one?.version.hash);
  expect(catalog().entries.get("two")).toBe(two);
  expect(at.look()).toEqual([]);
});

test("a scenario that is broken now is served as it was, and said once, until it is mended", () => {
  using at = installation();
  at.save("one/scenario.yaml", source("one").replace("to: needed", "to: neded"));
  const said = at.look();
  expect(said).toEqual([
    expect.stringMatching(/^Served as it was before: \S+one\/scenario\.yaml:\d+:9 GR1001 unknown situation or ending `neded`/),
  ]);
  expect(at.look()).toEqual([]);
  expect(at.opening("one")).toBe("Hi.");
  expect(catalog().outdated).toEqual(["one"]);
  expect(listTroubles()).toEqual([
    {
      place: expect.stringMatching(/one\/scenario\.yaml:\d+:9$/),
      message: expect.stringContaining("GR1001: unknown situation or ending `neded`"),
      isOutdated: true,
    },
  ]);
  at.save("one/scenario.yaml", source("one", "Good evening."));
  expect(at.look()).toEqual([expect.stringContaining("Read again")]);
  expect([catalog().outdated, catalog().problems, at.opening("one")]).toEqual([[], [], "Good evening."]);
});

test("what an editor may still be writing is looked at again before it is called wrong", () => {
  using at = installation();
  at.save("one/scenario.yaml", "format: 2\nid: one\n", false);
  expect(at.look()).toEqual([]);
  expect([catalog().outdated, at.opening("one")]).toEqual([[], "Hi."]);
  at.save("one/scenario.yaml", source("one", "Good evening."), false);
  expect(at.look()).toEqual([expect.stringContaining("Read again")]);
  expect(at.opening("one")).toBe("Good evening.");
});

test("scenarios come and go", () => {
  using at = installation();
  mkdirSync(join(at.folder, "three"));
  at.save("three/scenario.yaml", source("three"));
  rmSync(join(at.folder, "two"), { recursive: true });
  expect(at.look().sort()).toEqual([
    `No longer served, since it is gone: ${join(at.folder, "two")}`,
    `Read again: ${join(at.folder, "three", "scenario.yaml")}`,
  ]);
  expect([...catalog().entries.keys()]).toEqual(["one", "three"]);
  mkdirSync(join(at.folder, "four"));
  at.save("four/scenario.yaml", "format: 2\n");
  expect(at.look()[0]).toMatch(/^Not served: .*four/);
});

test("what all share is read again with all that hangs on it, or kept where it is broken", () => {
  using at = installation();
  const before = catalog();
  at.save("scoring.yaml", "version: broken\n");
  expect(at.look().join()).toMatch(/^Served as it was before: \S+scoring\.yaml/);
  expect(catalog().model).toBe(before.model);
  expect([...catalog().entries.keys()]).toEqual(["one", "two"]);
  at.save("one/scenario.yaml", "format: 2\n");
  at.save("limits.yaml", "levels: {}\n");
  expect(at.look().join()).toContain("limits.yaml");
  expect(at.opening("one")).toBe("Hi.");
});

test("nobody looks twice within a second", () => {
  using at = installation();
  refreshCatalog(0);
  at.save("one/scenario.yaml", source("one", "Good evening."));
  expect(refreshCatalog(60_000)).toEqual([]);
  expect(at.opening("one")).toBe("Hi.");
  expect(refreshCatalog(0)).toHaveLength(1);
});
