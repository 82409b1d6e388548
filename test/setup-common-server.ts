import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { common } from "./kit/e2e/common";
import { LASTING, scenariosIn, startServer, temporaryFolder } from "./kit/e2e/server";

/** Starts the common server before the first file of the project, and ends it after the last. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const { folder, remove } = temporaryFolder();
  const server = await startServer(join(folder, "data"), { SCENARIOS_DIR: scenariosIn(folder, { scenarios: common }) }, LASTING);
  project.provide("common", server.address);
  return async () => {
    await server.stop("SIGKILL");
    remove();
  };
}
