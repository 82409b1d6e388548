import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import type { Express } from "express";
import * as z from "zod";
import { formTokenOf } from "~/auth/form-token.server";
import { setSession } from "~/auth/session-cookie.server";
import { draw } from "~/engine/play/draw";
import { toEntries } from "~/engine/play/entries";
import { keepSettings } from "~/process/settings.server";
import { builtFiles, createApp } from "~/server/http";
import { catalog } from "~/services/catalog/catalog.server";
import { joinAsGuest } from "~/services/door/join-as-guest.server";
import { choiceTokens } from "~/services/play/choice-token.server";
import { startAttempt } from "~/services/play/start-attempt.server";
import { takeChoice } from "~/services/play/take-choice.server";
import { viewDesk } from "~/services/play/view-desk.server";
import { openStore } from "~/store/open.server";
import type { DeskView } from "~/views/desk";
import { toBareBuild } from "./bare-build";
import { BareJournal } from "./bare-journal";
import { answer } from "./child";

/** New trainees, each with an attempt; none where only the processor's time is asked for. */
const question = z.object({ trainees: z.int() });
const level = "css1";
/** The bench sends from one address what a thousand would. */
const mostRequests = 100_000_000;

/** What a trainee sends as one turn, ready made: the bench measures the server, not the reading of pages. */
export interface Form {
  "form-token": string;
  choice: string;
  turn: string;
  amount?: string;
}

const [dataDir = "", scenarioId = "", testName = ""] = process.argv.slice(2);
keepSettings({ dataDir, scenariosDir: "scenarios", sessionSecret: randomBytes(32).toString("hex") });
const store = await openStore(dataDir);
const { entries, seed } = chosenLine();

const built = (path: string) => new URL(`../build/${path}`, import.meta.url);
const build: ServerBuild = await import(built("server/index.js").href);
const files = builtFiles(fileURLToPath(built("client")));
const bareBuild = toBareBuild(build, await desks(), await BareJournal.open(join(dataDir, "bare.log")));
const ports = {
  mine: await listen(createApp({ mode: "production", build, files, mostRequests })),
  bare: await listen(createApp({ mode: "production", build: bareBuild, files, mostRequests })),
};

answer(
  async (asked) => {
    const { trainees } = question.parse(asked);
    const made = await Promise.all(Array.from({ length: trainees }, newTrainee));
    const { user, system } = process.cpuUsage();
    return { ports, trainees: made, cpuMs: (user + system) / 1_000 };
  },
  () => store.close(),
);

/** The line without its last choice, which would lead to another page, and a seed that draws the variant it is for. */
function chosenLine() {
  const scenario = catalog().entries.get(scenarioId)?.scenario;
  const test = scenario?.tests[testName];
  if (!scenario || !test) throw new Error(`there is no line ${testName} of ${scenarioId}`);
  let seed = 0;
  while (draw(scenario, level, seed).variant !== test.variant) seed += 1;
  return { entries: toEntries(test.choices).slice(0, -1), seed };
}

async function newTrainee() {
  const joined = await joinAsGuest({ name: "Robin", level });
  if ("problems" in joined) throw new Error(JSON.stringify(joined.problems));
  const cookie = (await setSession(joined.session)).split(";")[0] ?? "";
  const formToken = formTokenOf(joined.viewer, cookie) ?? "";
  const started = await startAttempt(joined.viewer, { scenarioId, mode: "solo", seed });
  if ("problem" in started) throw new Error(started.problem);
  const token = choiceTokens(started.attemptId);
  const forms = entries.map(({ choice, amount }, index): Form => {
    const typed = amount === undefined ? {} : { amount: (amount / 100).toFixed(2) };
    return { "form-token": formToken, choice: token(choice), turn: `${index + 1}`, ...typed };
  });
  return { viewer: joined.viewer, attemptId: started.attemptId, cookie, forms };
}

/** The desk as it stands after each turn of the line. */
async function desks(): Promise<DeskView[]> {
  const { viewer, attemptId, forms } = await newTrainee();
  const look = async () => {
    const desk = await viewDesk(viewer, attemptId, { hint: false, locale: "en" });
    if (!desk) throw new Error("an attempt of the bench is gone");
    return desk;
  };
  const seen = [await look()];
  for (const { amount = null, ...form } of forms) {
    const taken = await takeChoice(viewer, attemptId, { ...form, amount }, "en");
    if (taken.kind !== "taken" || taken.ended) throw new Error(`the line cannot be played: ${JSON.stringify(taken)}`);
    seen.push(await look());
  }
  return seen;
}

function listen(app: Express): Promise<number> {
  // A connection rests while the other side is measured: it must not be closed under the next request.
  const server = createServer({ keepAliveTimeout: 120_000 }, app);
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port)));
}
