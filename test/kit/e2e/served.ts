import { join } from "node:path";
import { afterwards } from "./afterwards";
import { type Server, startServer, temporaryFolder, writeScenarios } from "./server";

interface Wanted {
  /** Names of shipped scenarios; left out, all of them, which takes seconds to read. */
  scenarios?: readonly string[];
  /** Scenario files by their ids, beside those. */
  written?: Record<string, string>;
  env?: Record<string, string>;
}

/** A server of the built app with a data folder of its own; it is stopped and its folder gone when the file's tests are over, whatever became of them. */
export async function served({ scenarios, written, env = {} }: Wanted = {}): Promise<Server & { folder: string; dataDir: string }> {
  const { folder, remove } = temporaryFolder();
  const dataDir = join(folder, "data");
  const chosen = scenarios || written ? writeScenarios(folder, written ?? {}, scenarios) : "scenarios";
  const starting = startServer(dataDir, { SCENARIOS_DIR: chosen, ...env });
  afterwards(async () => {
    const server = await starting.catch(() => null);
    await server?.stop("SIGKILL");
    remove();
  });
  return { ...(await starting), folder, dataDir };
}
