import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import type { SubjectId } from "~/engine/play/subject";
import { keepClock } from "~/process/clock.server";
import { keepSettings } from "~/process/settings.server";
import { builtFiles, createApp } from "~/server/http";
import { addMember } from "~/services/operate/add-member.server";
import type { Viewer } from "~/services/viewer";
import type { Role } from "~/store/documents";
import { openStore } from "~/store/open.server";
import { afterwards } from "./afterwards";
import { type ChosenScenarios, scenariosIn, temporaryFolder } from "./server";
import { Visitor } from "./visitor";

const root = fileURLToPath(new URL("../../..", import.meta.url));
export const PASSWORD = "correct horse battery";

export interface App {
  address: string;
  dataDir: string;
  build: ServerBuild;
  /** What the clock of the whole process reads. It stands still, apart from a millisecond a reading, so that nothing depends on how busy the machine is. */
  clock: () => number;
  /** Moves the clock on, in milliseconds. */
  pass: (ms: number) => void;
}

/**
 * The built app on a free port, in this process, so that its clock can be moved; it has a data folder of its own. Closed when the file's
 * tests are over.
 */
export async function openApp({ mostRequests = 10_000_000, ...chosen }: ChosenScenarios & { mostRequests?: number } = {}): Promise<App> {
  const { folder, remove } = temporaryFolder();
  afterwards(remove);
  const dataDir = join(folder, "data");
  let at = Date.now();
  const clock = () => at++;
  keepClock(clock);
  keepSettings({
    dataDir,
    scenariosDir: scenariosIn(folder, chosen),
    sessionSecret: "a secret of thirty-two characters",
  });
  const store = await openStore(dataDir);
  const build: ServerBuild = await import(pathToFileURL(join(root, "build/server/index.js")).href);
  const server = createServer(createApp({ mode: "production", build, files: builtFiles(join(root, "build/client")), mostRequests }));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  afterwards(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await store.close();
  });
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    dataDir,
    build,
    clock,
    pass: (ms) => {
      at += ms;
    },
  };
}

let made = 0;

/** A new member, straight into the store, and a browser that has signed in as them. */
export async function member(
  { address }: Pick<App, "address">,
  role: Role,
  { name = `${role} ${made}`, teams = ["North"] }: { name?: string; teams?: string[] } = {},
): Promise<{ viewer: Viewer; visitor: Visitor; mail: string; subject: SubjectId }> {
  made += 1;
  const mail = `${role}${made}@greenroom.example`;
  const viewer = await addMember({ name, mail, password: PASSWORD }, { role, level: role === "trainee" ? "css1" : "senior", teams });
  return { viewer, visitor: await signedIn(address, mail), mail, subject: viewer.subject };
}

/** A browser that has signed in. */
export async function signedIn(address: string, mail: string, password = PASSWORD): Promise<Visitor> {
  const visitor = new Visitor(address);
  const { status, body } = await visitor.post("/sign-in", { mail, password, to: "/" });
  if (status !== 303) throw new Error(`${mail} could not sign in: ${status} ${body.slice(0, 200)}`);
  return visitor;
}
