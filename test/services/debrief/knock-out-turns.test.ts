import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { keepSettings } from "~/process/settings.server";
import { viewAttemptDebrief } from "~/services/debrief/view-debrief.server";
import { reflect } from "~/services/play/reflect.server";
import { memoryStore } from "~/store/memory/store";
import { useStore } from "~/store/open.server";
import { scenarioFolder } from "../../kit/scenario/folder";
import { playShipped } from "../../kit/scenario/play-shipped";

const sessionSecret = "a secret of thirty-two characters";
const version = (number: number) => readFileSync(`test/fixtures/scoring/version-${number}.yaml`, "utf8");

/** Cold house with its part and its scoring model, and no other case. */
function coldHouse(model: string): string {
  const folder = scenarioFolder({ "cold-house": readFileSync("scenarios/cold-house/scenario.yaml", "utf8") });
  cpSync("scenarios/parts", join(folder, "parts"), { recursive: true });
  writeFileSync(join(folder, "scoring.yaml"), model);
  return folder;
}

/** Everything right, except that nobody raised it on the emergency board: turn 8 passes its last moment. */
const unraised = [
  ...["open-warm", "ask-identity-plain", "confirm-identity-plain", "gauge-plain", "house-warm", "hold-plain", "route-board"],
  ...["truck-slot", "bridge-thermostat-plain", "waive-warm=14000", "adult-plain", "ring-warm", "call-plain"],
];

test.each([1, 2])("by model %d, a step that was never done is told at the turn that passed its last moment", async (number) => {
  keepSettings({ dataDir: "nowhere", scenariosDir: coldHouse(version(number)), sessionSecret });
  useStore(memoryStore());
  const { viewer, attemptId } = await playShipped("cold-house", "eight-slot", unraised);
  await reflect(viewer, attemptId, { plus: "", delta: "" });
  const found = await viewAttemptDebrief(viewer, attemptId, "en");
  if (found.kind !== "debrief") throw new Error(found.kind);
  const { outcome } = found.debrief.score;
  const missed = { params: { step: "Raise it on the emergency board" }, turn: 8 };
  expect(outcome.cap).toMatchObject({ at: 65, because: [{ code: "cap.critical-step", ...missed }] });
  expect(outcome.knockOuts).toMatchObject(number === 1 ? [] : [{ code: "cap.critical-step", ...missed }]);
  expect(outcome.parts.find(({ name }) => name === "process")?.because).toContainEqual({ code: "step.missed", ...missed });
});

test("an attempt keeps the model that it was played by, and its debrief says which, once there is another", async () => {
  keepSettings({ dataDir: "nowhere", scenariosDir: coldHouse(version(1)), sessionSecret });
  useStore(memoryStore());
  const { viewer, attemptId } = await playShipped("cold-house", "eight-slot", unraised);
  await reflect(viewer, attemptId, { plus: "", delta: "" });
  const before = await viewAttemptDebrief(viewer, attemptId, "en");
  expect(before).toMatchObject({ olderModel: null, debrief: { score: { outcome: { knockOuts: [] } } } });
  keepSettings({ dataDir: "nowhere", scenariosDir: coldHouse(version(2)), sessionSecret });
  expect(await viewAttemptDebrief(viewer, attemptId, "en")).toEqual({ ...before, olderModel: "1" });
});
