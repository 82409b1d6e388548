import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepSettings, settings } from "~/process/settings.server";
import { rehearse } from "~/server/rehearsal";
import { memoryStore } from "~/store/memory/store";
import { store, useStore } from "~/store/open.server";
import { scenarioFolder } from "../kit/scenario/folder";

/** Where rehearsals make their folders. */
let folder = "";

beforeEach(() => {
  keepSettings({ dataDir: "nowhere", scenariosDir: scenarioFolder({}) });
  folder = mkdtempSync(join(tmpdir(), "greenroom-test-"));
  vi.stubEnv("TMPDIR", folder);
});

afterEach(() => vi.unstubAllEnvs());

function expectNothingLeft(): void {
  expect(settings().dataDir).toBe("nowhere");
  expect(readdirSync(folder)).toEqual([]);
}

test("guests join in a folder of its own, which is gone afterwards", async () => {
  const asked: unknown[] = [];
  await rehearse((req, res) => {
    asked.push([req.method, req.url, settings().dataDir.startsWith(folder)]);
    res.end();
  });
  const join = ["POST", "/?index", true];
  expect(asked).toEqual([["GET", "/", true], join, join, join]);
  expectNothingLeft();
  expect(store).toThrow("no store is open");
});

test("where its store cannot be opened, the data folder is still the installation's", async () => {
  const open = useStore(memoryStore());
  await expect(rehearse((_req, res) => void res.end())).rejects.toMatchObject({ code: "store/not-open" });
  expectNothingLeft();
  await open.close();
});

test("where a page breaks the connection, too", async () => {
  await expect(rehearse((_req, res) => void res.destroy())).rejects.toThrow();
  expectNothingLeft();
  expect(store).toThrow("no store is open");
});
