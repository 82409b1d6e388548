import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { openFiles } from "~/store/files/open";
import { offeredOn } from "../kit/e2e/desk";
import { BusyTrainee, differences } from "../kit/e2e/load";
import { type Server, startServer, temporaryFolder, writeScenarios } from "../kit/e2e/server";
import { joined, started, Visitor } from "../kit/e2e/visitor";

const rounds = process.env.GREENROOM_LONG === "1" ? 200 : 20;
const lanes = 2;
const scenarioId = "cold-house";
const scenarios = () => ({
  SCENARIOS_DIR: writeScenarios(newFolder(), { [scenarioId]: readFileSync(`scenarios/${scenarioId}/scenario.yaml`, "utf8") }),
});

function newFolder(): string {
  const { folder, remove } = temporaryFolder();
  onTestFinished(remove);
  return folder;
}

async function trainees(server: Server, count: number): Promise<BusyTrainee[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => BusyTrainee.join(server.address, `Trainee ${index}`, scenarioId)));
}

/** Resolves once the server has acknowledged a turn in this life; how long that takes is the machine's matter. */
async function begun(busy: readonly BusyTrainee[]): Promise<void> {
  const acknowledged = () => busy.reduce((sum, trainee) => sum + trainee.acknowledged, 0);
  const before = acknowledged();
  for (let waited = 0; acknowledged() === before && waited < 10_000; waited += 20) await wait(20);
}

/** All that the trainees were told is stored, no file was set aside, and a replay agrees with every seal. */
async function expectKept(busy: BusyTrainee[], dataDir: string, crashed: boolean): Promise<void> {
  const check = spawnSync(process.execPath, ["scripts/run.mjs", "app/cli/greenroom.ts", "check", "--data", dataDir, "--json"], {
    encoding: "utf8",
  });
  expect(JSON.parse(check.stdout)).toMatchObject({ disagreements: [], damages: [] });
  const store = await openFiles(dataDir, (error) => console.error(error));
  expect(await differences(busy, store, { dataDir, crashed })).toEqual([]);
  await store.close();
}

test(
  `a server that is killed ${rounds} times under load loses no turn that it acknowledged`,
  async () => {
    const env = scenarios();
    const lives = async () => {
      const folder = newFolder();
      let busy: BusyTrainee[] = [];
      for (let life = 0; life < rounds / lanes; life += 1) {
        const server = await startServer(folder, env);
        if (life === 0) busy = await trainees(server, 4);
        for (const trainee of busy) await trainee.expectKept(server.address);
        const playing = Promise.all(busy.map((trainee) => trainee.play(server.address)));
        await begun(busy);
        await wait(Math.random() * 400);
        await server.stop("SIGKILL");
        await playing;
        expect(server.told()).toBe("");
      }
      await expectKept(busy, folder, true);
      for (const trainee of busy) trainee.close();
      return busy.reduce((sum, { acknowledged }) => sum + acknowledged, 0);
    };
    const acknowledged = await Promise.all(Array.from({ length: lanes }, lives));
    for (const turns of acknowledged) expect(turns).toBeGreaterThan(rounds);
  },
  rounds * 15_000,
);

test("a stop under load loses no turn, answers what it began, and plays nothing that it does not answer", async () => {
  const folder = newFolder();
  const server = await startServer(folder, scenarios());
  const busy = await trainees(server, 6);
  const playing = Promise.all(busy.map((trainee) => trainee.play(server.address)));
  await expect.poll(() => busy.every(({ acknowledged }) => acknowledged > 3)).toBe(true);
  expect(await server.stop("SIGTERM")).toBe(0);
  await playing;
  await expectKept(busy, folder, false);
  for (const trainee of busy) trainee.close();
});

test("a turn whose form is still on its way when the server is told to stop is played and answered", async () => {
  const folder = newFolder();
  const server = await startServer(folder, scenarios());
  const visitor = await joined(new Visitor(server.address), "Sam");
  const path = await started(visitor, scenarioId, "coached");
  const [choice] = offeredOn((await visitor.get(path)).body);
  const form = { "form-token": await visitor.formToken(), choice: choice?.token ?? "", turn: "1" };
  const body = new URLSearchParams(form).toString();
  const { port } = new URL(server.address);
  const slow = connect(Number(port), "127.0.0.1");
  let answer = "";
  slow.on("data", (text) => {
    answer += text;
  });
  const head = [
    "Host: localhost",
    `Cookie: ${visitor.cookie}`,
    "Content-Type: application/x-www-form-urlencoded",
    `Content-Length: ${body.length}`,
  ];
  slow.write(`POST ${path} HTTP/1.1\r\n${head.join("\r\n")}\r\n\r\n${body.slice(0, 10)}`);
  await visitor.get("/healthz");
  const stopped = server.stop("SIGTERM");
  await expect
    .poll(() =>
      new Visitor(server.address).get("/healthz").then(
        () => "answered",
        () => "gone",
      ),
    )
    .toBe("gone");
  slow.write(body.slice(10));
  expect(await stopped).toBe(0);
  expect(answer).toMatch(/^HTTP\/1\.1 303 /);
  const store = await openFiles(folder, (error) => console.error(error));
  expect((await store.attempts.get(path.split("/").at(-1) ?? ""))?.log).toHaveLength(1);
  await store.close();
  visitor.close();
});
