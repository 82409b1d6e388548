import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { offeredBy, wordsOf } from "../kit/e2e/desk";
import { served } from "../kit/e2e/served";
import { joined, started, Visitor } from "../kit/e2e/visitor";
import { creditCase } from "../kit/scenario/folder";

test("scenarios are read once, at the start: a trainee joins, plays and is judged after the folder is gone", async () => {
  const { address, folder, told } = await served({ written: { "credit-case": creditCase() } });
  rmSync(join(folder, "scenarios"), { recursive: true });
  const trainee = await joined(new Visitor(address), "Sam");
  const desk = await started(trainee, "credit-case", "coached", "1");
  const { token } = offeredBy((await trainee.get(desk)).body, "Solve half");
  expect((await trainee.post(desk, { choice: token, turn: "1" })).status).toBe(303);
  expect((await trainee.post(`${desk}/debrief`, { plus: "", delta: "" })).status).toBe(303);
  const debrief = await trainee.get(`${desk}/debrief`);
  expect(debrief.status).toBe(200);
  expect(wordsOf(debrief.body)).toContain("Solve it");
  expect(told()).toBe("");
  trainee.close();
});
