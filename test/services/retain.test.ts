import { beforeEach, expect, test } from "vitest";
import { keepClock } from "~/process/clock.server";
import { keepSettings } from "~/process/settings.server";
import { join } from "~/services/door/join-as-guest.server";
import { newAccount } from "~/services/door/make-account.server";
import { retain } from "~/services/people/erase-idle.server";
import { memoryStore } from "~/store/memory/store";
import { store, useStore } from "~/store/open.server";

const DAY = 24 * 60 * 60_000;
const settings = { dataDir: "nowhere", scenariosDir: "nowhere", sessionSecret: "a secret of thirty-two characters" };
let at = Date.parse("2026-01-01T12:00:00Z");

beforeEach(() => {
  at = Date.parse("2026-01-01T12:00:00Z");
  keepClock(() => at);
  keepSettings({ ...settings, retentionDays: 100 });
  useStore(memoryStore());
});

async function names(): Promise<string[]> {
  const found: string[] = [];
  for await (const id of store().people.ids()) found.push((await store().people.get(id))?.name ?? "");
  return found.sort();
}

test("who did nothing for a hundred days is erased; leaders, and who came since, are not", async () => {
  const rest = { level: "css1" as const, teams: [] };
  await newAccount({ name: "Lea", mail: "lea@greenroom.example", password: "long enough 1" }, { role: "leader", ...rest });
  await newAccount({ name: "Old", mail: "old@greenroom.example", password: "long enough 1" }, { role: "trainee", ...rest });
  await join({ name: "Guest", level: "css1" });
  at += 60 * DAY;
  await join({ name: "New", level: "css1" });
  expect(await retain()).toBe(0);
  at += 41 * DAY;
  expect(await retain()).toBe(2);
  expect(await names()).toEqual(["Lea", "New"]);
});

test("left out, nobody is erased", async () => {
  keepSettings(settings);
  await join({ name: "Guest", level: "css1" });
  at += 4_000 * DAY;
  expect(await retain()).toBe(0);
  expect(await names()).toEqual(["Guest"]);
});
