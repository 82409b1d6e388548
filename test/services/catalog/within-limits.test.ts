import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { keepSettings } from "~/process/settings.server";
import { catalog } from "~/services/catalog/catalog.server";
import { keepPlayed } from "~/services/catalog/keep-version.server";
import { isWithinTodaysLimits } from "~/services/catalog/rules-hash.server";
import { rulesOf } from "~/services/catalog/rules-of-attempt.server";
import { wordsHash } from "~/services/catalog/words-hash.server";
import { memoryStore } from "~/store/memory/store";
import { store, useStore } from "~/store/open.server";
import { creditCase, scenarioFolder } from "../../kit/scenario/folder";

const id = "credit-case";

beforeEach(() => {
  useStore(memoryStore());
});

/** Today's catalog is a folder with this case and these limits. */
function today(source: string, limits = readFileSync("scenarios/limits.yaml", "utf8"), words?: string) {
  const folder = scenarioFolder({ [id]: source });
  writeFileSync(join(folder, "limits.yaml"), limits);
  if (words !== undefined) writeFileSync(join(folder, id, "tr.yaml"), words);
  keepSettings({ dataDir: "nowhere", scenariosDir: folder });
  const entry = catalog().entries.get(id);
  if (!entry) throw new Error(JSON.stringify(catalog().problems));
  return entry;
}

/** What an attempt of today names. */
async function playedToday() {
  const versions = await keepPlayed(today(creditCase()), catalog());
  return { scenarioId: id, versions, level: "css1" };
}

const limits = readFileSync("scenarios/limits.yaml", "utf8");

const mayCredit = "credit: 5000";

test.each<[what: string, source: string, limits: string, same: boolean]>([
  ["nothing", creditCase(), limits, true],
  ["a comment", `# Mina: checked.\n${creditCase()}`, limits, true],
  ["line ends", creditCase().replaceAll("\n", "\r\n"), limits, true],
  ["words", creditCase({ title: "The other credit" }), limits, true],
  ["what ends how", creditCase().replace("need: partly", "need: yes"), limits, true],
  ["the fair band", creditCase({ fair: [{ lo: 4000, hi: 6000 }] }), limits, true],
  ["a comma in a reason", creditCase(), limits.replace("who sees more cases keeps", "who sees more cases, keeps"), true],
  ["a reason for what this level may not do", creditCase(), limits.replace("wakes people up and", "wakes people up, and"), true],
  ["another level's limit", creditCase(), limits.replace("credit: 15000", "credit: 16000"), true],
  ["another level's approval time", creditCase(), limits.replace("approvalMinutes: 40", "approvalMinutes: 35"), true],
  ["a limit that the case does not ask for", creditCase(), limits.replace("refund: 7500", "refund: 7000"), true],
  ["this level's limit", creditCase(), limits.replace(mayCredit, "credit: 6000"), false],
  ["this level's limit and the case's own words", creditCase({ title: "New" }), limits.replace(mayCredit, "credit: 6000"), false],
])("what was played, once %s changed, is within today's limits: %#", async (_, source, file, same) => {
  const head = await playedToday();
  today(source, file);
  expect(await isWithinTodaysLimits(head)).toBe(same);
});

test("a case that is gone was played within limits that hold, until its level's change", async () => {
  const head = { ...(await playedToday()), scenarioId: "gone" };
  today(creditCase(), limits.replace("approvalMinutes: 40", "approvalMinutes: 35"));
  expect(await isWithinTodaysLimits(head)).toBe(true);
  today(creditCase(), limits.replace(mayCredit, "credit: 6000"));
  expect(await isWithinTodaysLimits(head)).toBe(false);
});

test("what was played by a version that nobody kept, or at a level that is gone, is not within today's limits", async () => {
  const head = await playedToday();
  const other = { ...head.versions, limits: "0".repeat(64) };
  expect(await isWithinTodaysLimits({ ...head, versions: other })).toBe(false);
  expect(await isWithinTodaysLimits({ ...head, versions: { ...other, scenario: "0".repeat(64) } })).toBe(false);
  expect(await isWithinTodaysLimits({ ...head, level: "css9" })).toBe(false);
});

test("a version that cannot be read is not within today's limits; a store that fails says nothing about it", async () => {
  const head = await playedToday();
  today(creditCase({ title: "The next one" }), limits.replace("approvalMinutes: 40", "approvalMinutes: 35"));
  const newer = { ...head.versions, scenario: "newer" };
  await store().versions.put({ hash: "newer", kind: "scenario", id, content: { format: 99 } });
  expect(await isWithinTodaysLimits({ ...head, versions: newer })).toBe(false);
  const kept = store();
  const get = async () => {
    throw new Error("the disk is gone");
  };
  useStore({ ...kept, versions: { ...kept.versions, get } });
  const asked = { ...head, versions: { ...head.versions, limits: "other" } };
  await expect(isWithinTodaysLimits(asked)).rejects.toThrow("the disk is gone");
});

test("a version keeps its author's text, under the hash that sha256sum prints", async () => {
  const source = `\uFEFF# By Mina.\r\n${creditCase().replaceAll("\n", "\r\n")}`;
  const { version } = today(source);
  await keepPlayed(today(source), catalog());
  const kept = await store().versions.get(version.hash);
  expect(kept).toMatchObject({ kind: "scenario", id, source });
  expect(version.hash).toBe(createHash("sha256").update(Buffer.from(source, "utf8")).digest("hex"));
  expect(version.hash).not.toBe(today(creditCase()).version.hash);
});

test("a translation is of every version that has the words it translates, and of the one beside it", async () => {
  const head = await playedToday();
  const titleOf = async () => (await rulesOf(head, "tr")).scenario.title;
  const { scenario } = today(creditCase());
  const tr = (translates: string) => `format: 1\ntranslates: ${translates}\nwords: {title: Alacak}\n`;
  // Another rule, the same words: another version.
  const stricter = creditCase({ fair: [{ lo: 4500, hi: 5000 }] });
  today(stricter, limits, tr(wordsHash(scenario)));
  expect(await titleOf()).toBe("Alacak");
});

test("a translation of other words is not shown with an older version", async () => {
  const head = await playedToday();
  today(creditCase({ title: "The other credit" }), limits, `format: 1\ntranslates: "1"\nwords: {title: Alacak}\n`);
  expect((await rulesOf({ ...head, level: "css2" }, "tr")).scenario.title).toBe("The credit");
});
