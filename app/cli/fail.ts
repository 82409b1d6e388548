import { existsSync } from "node:fs";
import { TooManyPositions } from "~/analysis/graph/nodes";
import { ReplayError } from "~/engine/play/replay";
import { CatalogError } from "~/services/catalog/catalog-error.server";

/** Ends the command with exit code 1 and a message for a person. */
export function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

/** Ends the command where there is no such data folder; opening a store would make one. */
export function requireDataFolder(folder: string): void {
  if (!existsSync(folder)) fail(`there is no data folder ${folder}`);
}

/** Runs a command's work; problems of input end it with a message, anything else is a bug and is thrown. */
export async function orFail<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CatalogError || error instanceof ReplayError || error instanceof TooManyPositions || isNamed(error))
      fail(error.message);
    throw error;
  }
}

/** Errors that name a place and a way out themselves: a folder that is not there, a store that is locked. */
function isNamed(error: unknown): error is Error {
  return (
    error instanceof Error &&
    "code" in error &&
    typeof error.code === "string" &&
    (error.code.startsWith("store/") || error.code === "ENOENT" || error.code === "EACCES")
  );
}
