import { connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { expect, onTestFailed, onTestFinished, test } from "vitest";
import { stringify } from "yaml";
import { toDice } from "~/analysis/players/dice";
import { keepSettings } from "~/process/settings.server";
import { checkData } from "~/services/operate/check-data.server";
import { openFiles } from "~/store/files/open";
import { openStore } from "~/store/open.server";
import { offeredBy } from "../kit/e2e/desk";
import { BusyTrainee, differences } from "../kit/e2e/load";
import { type Server, scenariosIn, startServer, temporaryFolder } from "../kit/e2e/server";
import { joined, started, Visitor } from "../kit/e2e/visitor";
import { type ScenarioInput, smallInput } from "../kit/scenario/small";

const rounds = process.env.GREENROOM_LONG === "1" ? 200 : 10;
const lanes = 2;
/** How long something that must happen may take, in milliseconds: only a server that hangs takes as long. */
const patience = 60_000;
/** A case of some turns that is soon read and explored: the server starts a dozen times here, and attempts begin and end all the time. */
const scenarioId = "small";
const written = stringify({
  ...smallInput,
  situations: { talk: { ...smallInput.situations.talk, choices: talk() } },
} satisfies ScenarioInput);
const scenarios = () => ({ SCENARIOS_DIR: scenariosIn(newFolder(), { written: { [scenarioId]: written } }) });

/** Most of what can be said goes on. */
function talk(): typeof smallInput.situations.talk.choices {
  const says = ["I'm sorry.", "I see.", "Tell me more.", "Go on.", "And then?", "Of course."];
  return {
    ...smallInput.situations.talk.choices,
    ...Object.fromEntries(says.map((words, at) => [`says-${at}`, { kind: "say", words, again: true }])),
  };
}

function newFolder(): string {
  const { folder, remove } = temporaryFolder();
  onTestFinished(remove);
  return folder;
}

/** A server that ends with its test, also when the test fails. */
async function serve(folder: string, env: Record<string, string>): Promise<Server> {
  const server = await startServer(folder, env);
  onTestFinished(async () => void (await server.stop("SIGKILL")));
  return server;
}

/** As many trainees; what they choose follows from the seed and from how fast they are answered. */
async function trainees(server: Server, count: number, seed: number): Promise<BusyTrainee[]> {
  return Promise.all(
    Array.from({ length: count }, (_, index) =>
      BusyTrainee.join(server.address, { name: `Trainee ${index}`, scenarioId, dice: toDice(seed + index) }),
    ),
  );
}

/** The seed of what is left to chance here, named where the test fails. */
function printedSeed(): number {
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
  onTestFailed(() => console.warn(`the choices and the waits before the kills: SEED=${seed}`));
  return seed;
}

/** All of them play. Resolves once the server has acknowledged a turn, however long the machine takes; throws where all had to end before. */
async function begun(server: Server, busy: readonly BusyTrainee[]): Promise<{ playing: Promise<unknown> }> {
  const acknowledged = () => busy.reduce((sum, trainee) => sum + trainee.acknowledged, 0);
  const before = acknowledged();
  const playing = Promise.all(busy.map((trainee) => trainee.play(server)));
  const soon = playing.then(() => {
    throw new Error(`no turn was acknowledged before the server was gone; it told: ${server.told()}`);
  });
  await Promise.race([soon, expect.poll(acknowledged, { timeout: patience }).toBeGreaterThan(before)]);
  return { playing };
}

/** Every lane to its end, so that none goes on when another has failed; then the first failure. */
async function together<T>(lanes: Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(lanes);
  return Promise.all(lanes);
}

/** Waits of up to 400 ms before a kill: the same ones for the same seed. */
function delays(seed: number): () => number {
  const dice = toDice(seed);
  return () => dice() * 400;
}

/** All that the trainees were told is stored, no file was set aside, and a replay agrees with every seal. */
async function expectKept(busy: BusyTrainee[], dataDir: string, crashed: boolean): Promise<void> {
  keepSettings({ dataDir, scenariosDir: "scenarios" });
  const store = await openStore(dataDir);
  try {
    expect(await checkData()).toMatchObject({ disagreements: [], damages: [] });
    expect(await differences(busy, store, { crashed })).toEqual([]);
  } finally {
    await store.close();
  }
}

test(
  `a server that is killed ${rounds} times under load loses no turn that it acknowledged`,
  async () => {
    const env = scenarios();
    const seed = printedSeed();
    const lives = async (_: unknown, lane: number) => {
      const delay = delays(seed + lane);
      const folder = newFolder();
      let busy: BusyTrainee[] = [];
      for (let life = 0; life < rounds / lanes; life += 1) {
        const server = await serve(folder, env);
        if (life === 0) busy = await trainees(server, 4, seed + lane * 100);
        for (const trainee of busy) await trainee.expectKept(server.address);
        const { playing } = await begun(server, busy);
        await wait(delay());
        await server.stop("SIGKILL");
        await playing;
        expect(server.told()).toBe("");
      }
      return { busy, folder };
    };
    for (const { busy, folder } of await together(Array.from({ length: lanes }, lives))) {
      await expectKept(busy, folder, true);
      for (const trainee of busy) trainee.close();
      expect(busy.reduce((sum, { acknowledged }) => sum + acknowledged, 0)).toBeGreaterThan(rounds);
    }
  },
  rounds * patience,
);

test("a stop under load loses no turn, answers what it began, and plays nothing that it does not answer", async () => {
  const folder = newFolder();
  const server = await serve(folder, scenarios());
  const busy = await trainees(server, 6, printedSeed());
  const playing = Promise.all(busy.map((trainee) => trainee.play(server)));
  await expect.poll(() => busy.every(({ acknowledged }) => acknowledged > 3), { timeout: patience }).toBe(true);
  expect(await server.stop("SIGTERM")).toBe(0);
  await playing;
  await expectKept(busy, folder, false);
  for (const trainee of busy) trainee.close();
});

test("a turn whose form is still on its way when the server is told to stop is played and answered", async () => {
  const folder = newFolder();
  const server = await serve(folder, scenarios());
  const visitor = await joined(new Visitor(server.address), "Sam");
  const path = await started(visitor, scenarioId, "coached");
  const choice = offeredBy((await visitor.get(path)).body, "I'm sorry.");
  const form = { "form-token": await visitor.formToken(), choice: choice.token, turn: choice.turn };
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
    .poll(
      () =>
        new Visitor(server.address).get("/healthz").then(
          () => "answered",
          () => "gone",
        ),
      { timeout: patience },
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
