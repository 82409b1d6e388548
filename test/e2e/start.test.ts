import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { offeredBy, wordsOf } from "../kit/e2e/desk";
import { served } from "../kit/e2e/served";
import { joined, started, Visitor } from "../kit/e2e/visitor";
import { creditCase } from "../kit/scenario/folder";

test("a case that changes is read again, attempts go on as they began, and a folder that is gone keeps nobody from playing to the end", async () => {
  const { address, folder, told } = await served({ written: { "credit-case": creditCase() } });
  const trainee = await joined(new Visitor(address), "Sam");
  const desk = await started(trainee, "credit-case", "coached", "1");
  const asks = async () => wordsOf((await trainee.get("/scenarios/credit-case")).body);
  expect(await asks()).not.toContain("Help me, please");
  const changed = creditCase().replace("asks: Help", "asks: Help me, please").replace("label: Solve half", "label: Solve a part of it");
  writeFileSync(join(folder, "scenarios/credit-case/scenario.yaml"), changed);
  await expect.poll(asks, { timeout: 20_000 }).toContain("Help me, please");
  expect((await trainee.get(desk)).body).toContain("Solve half");
  const next = await started(trainee, "credit-case", "coached", "1");
  expect(next).not.toBe(desk);
  expect((await trainee.get(next)).body).toContain("Solve a part of it");

  rmSync(join(folder, "scenarios"), { recursive: true });
  const { token } = offeredBy((await trainee.get(desk)).body, "Solve half");
  expect((await trainee.post(desk, { choice: token, turn: "1" })).status).toBe(303);
  expect((await trainee.post(`${desk}/debrief`, { plus: "", delta: "" })).status).toBe(303);
  const debrief = await trainee.get(`${desk}/debrief`);
  expect(debrief.status).toBe(200);
  expect(wordsOf(debrief.body)).toContain("Solve it");
  expect(told()).toBe("");
  trainee.close();
});
