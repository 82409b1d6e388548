import { join } from "node:path";
import { afterwards } from "./afterwards";
import { type ChosenScenarios, type Server, scenariosIn, startServer, temporaryFolder } from "./server";

/** A server of the built app with a data folder of its own; it is stopped and its folder gone when the file's tests are over, whatever became of them. */
export async function served({
  env = {},
  ...chosen
}: ChosenScenarios & { env?: Record<string, string> } = {}): Promise<Server & { folder: string; dataDir: string }> {
  const { folder, remove } = temporaryFolder();
  afterwards(remove);
  const dataDir = join(folder, "data");
  const starting = startServer(dataDir, { SCENARIOS_DIR: scenariosIn(folder, chosen), ...env });
  afterwards(async () => (await starting.catch(() => null))?.stop("SIGKILL"));
  return { ...(await starting), folder, dataDir };
}
