import { cpSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { decide } from "~/engine/career/decide";
import { choose } from "~/engine/play/choose";
import { replay } from "~/engine/play/replay";
import type { SubjectId } from "~/engine/play/subject";
import { keepSettings } from "~/process/settings.server";
import { evidenceOf } from "~/services/career/evidence.server";
import { careerRules } from "~/services/career/sitting-rules.server";
import { viewCertificate } from "~/services/career/view-certificate.server";
import { catalog } from "~/services/catalog/catalog.server";
import { isWithinTodaysLimits } from "~/services/catalog/rules-hash.server";
import { rulesOf } from "~/services/catalog/rules-of-attempt.server";
import { checkData } from "~/services/operate/check-data.server";
import { closeStore, openStore } from "~/services/operate/open-store.server";
import { choiceTokens } from "~/services/play/choice-token.server";
import { takeChoice } from "~/services/play/take-choice.server";
import { toViewer, type Viewer } from "~/services/viewer";
import type { StoredAttempt } from "~/store/attempts";
import { store } from "~/store/open.server";
import { folderOn, otherLadders } from "../../kit/scenario/ladders";
import { temporaryFolder } from "../../kit/store/folder";
import { copyOldFolder } from "../../kit/store/old-folder";

let folder = "";

beforeEach(async () => {
  folder = await temporaryFolder();
  copyOldFolder(folder);
  // Without a secret of its own, so that it is the folder's.
  keepSettings({ dataDir: folder, scenariosDir: "./scenarios" });
  await openStore(folder);
});

afterEach(closeStore);

async function everyAttempt(): Promise<StoredAttempt[]> {
  const found: StoredAttempt[] = [];
  for await (const id of store().attempts.ids()) found.push((await store().attempts.get(id)) ?? never(id));
  return found;
}

function never(what: string): never {
  throw new Error(`${what} is missing`);
}

async function viewerBehind(subject: SubjectId): Promise<Viewer> {
  const { personId = "" } = (await store().subjects.get(subject)) ?? {};
  return toViewer((await store().people.get(personId)) ?? never(subject));
}

/** The name of a choice that the limits let pass at the attempt's last turn, and that needs no amount. */
async function playableChoice({ head, log }: StoredAttempt): Promise<string> {
  const rules = await rulesOf(head, "en");
  const { held } = replay(rules, head.facts, head.mode, log);
  const names = (rules.moves.get(held.situation) ?? []).map(({ name }) => name);
  const found = names.find((choice) => {
    const chosen = choose(rules, held, { choice }, head.mode);
    return "turn" in chosen && chosen.turn.refusal === null;
  });
  return found ?? never(`a choice at ${held.situation}`);
}

test("every attempt replays to the result that was sealed then", async () => {
  const checked = await checkData();
  expect(checked).toMatchObject({ attempts: 101, formulas: [1], disagreements: [], damages: [] });
  expect(checked.sealed).toBe(96);
});

test("every attempt that was running is played on, and keeps it", async () => {
  const running = (await everyAttempt()).filter(({ seal }) => seal === null);
  expect(running.map(({ log }) => log.length).sort()).toEqual([0, 1, 2, 2, 4]);
  for (const attempt of running) {
    const { id, subject } = attempt.head;
    const choice = await playableChoice(attempt);
    const form = { choice: choiceTokens(id)(choice), amount: null, turn: String(attempt.log.length + 1) };
    expect(await takeChoice(await viewerBehind(subject), id, form, "en")).toMatchObject({ kind: "taken" });
  }
  await closeStore();
  await openStore(folder);
  for (const { head, log } of running)
    expect((await store().attempts.get(head.id))?.log.slice(0, -1), `${head.scenarioId} ${head.id}`).toEqual(log);
});

test("every certificate is valid by the folder's own secret", async () => {
  const states: string[] = [];
  for await (const id of store().certificates.ids()) states.push((await viewCertificate(id))?.state ?? "none");
  expect(states).toEqual(["valid", "valid"]);
});

test("every gate is decided by its own rules as it was decided then", async () => {
  const decided: (boolean | null)[] = [];
  for await (const id of store().sittings.ids()) {
    const sitting = (await store().sittings.get(id)) ?? never(id);
    const gate = (await careerRules(sitting))?.gates[sitting.gate];
    if (sitting.kind !== "gate" || sitting.endedAt === null || !gate) continue;
    const sealed = sitting.items.map(({ competency, result }) => ({ competency, ...(result ?? never("a result")) }));
    expect(decide(gate, sealed).passed).toBe(sitting.passed);
    decided.push(sitting.passed);
  }
  expect([decided.includes(true), decided.length > 1]).toEqual([true, true]);
});

test.each([
  ["the ladder that ships", "./scenarios", "css1"],
  ["a ladder whose levels were renamed since", null, "bronze"],
])(
  "on %s every level is on the ladder, and what was passed still counts, in cases that were rewritten too",
  async (_, scenariosDir, lowest) => {
    const renamed = otherLadders.find(({ name }) => name === "renamed levels") ?? never("the renamed ladder");
    keepSettings({ dataDir: folder, scenariosDir: scenariosDir ?? folderOn(renamed) });
    expect((await checkData()).strayLevels).toEqual([]);
    const evidence = await evidenceOf({ met: [] }, await store().attempts.summaries({}));
    expect(evidence.length).toBeGreaterThan(40);
    expect(evidence.filter(({ level }) => level !== lowest)).toEqual([]);
    for (const { current, scenarioId } of evidence) expect(current, scenarioId).toBe(true);
  },
);

test("every sitting has the rules that it is judged by, and its attempts", async () => {
  let items = 0;
  for await (const id of store().sittings.ids()) {
    const sitting = (await store().sittings.get(id)) ?? never(id);
    expect((await careerRules(sitting))?.gates[sitting.gate]?.opens).toBe("css2");
    for (const { attemptId } of sitting.items) {
      if (attemptId === null) continue;
      items += 1;
      expect((await store().attempts.get(attemptId))?.head.sittingId).toBe(id);
    }
  }
  expect(items).toBeGreaterThan(40);
});

test("what was played then counts as played by the rules of today, as long as the files of then are those of today", async () => {
  const scenarios = await temporaryFolder();
  const sample = (name: string) => fileURLToPath(new URL(`../../fixtures/format-1/${name}.yaml`, import.meta.url));
  for (const name of ["limits", "scoring", "career"]) cpSync(sample(name), join(scenarios, `${name}.yaml`));
  for (const id of ["last-order", "honest-no"]) cpSync(sample(id), join(scenarios, id, "scenario.yaml"));
  keepSettings({ dataDir: folder, scenariosDir: scenarios });
  const heads = (await everyAttempt()).map(({ head }) => head).filter(({ scenarioId }) => catalog().entries.has(scenarioId));
  expect(heads.length).toBeGreaterThan(3);
  for (const head of heads) {
    expect(head.versions.scenario).not.toBe(catalog().entries.get(head.scenarioId)?.version.hash);
    expect(await isWithinTodaysLimits(head)).toBe(true);
  }
});
