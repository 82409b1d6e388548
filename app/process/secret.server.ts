import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { settings } from "./settings.server";

let kept: { for: string; secret: string } | undefined;

/** The installation's secret: from its settings, else made once and kept in the data folder, readable by its owner alone. */
export function secret(): string {
  const { sessionSecret, dataDir } = settings();
  if (sessionSecret !== undefined) return sessionSecret;
  if (kept?.for !== dataDir) kept = { for: dataDir, secret: readOrMake(dataDir) };
  return kept.secret;
}

function readOrMake(dataDir: string): string {
  const file = join(dataDir, "secret");
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  try {
    writeFileSync(file, randomBytes(32).toString("hex"), { flag: "wx", mode: 0o600, flush: true });
  } catch (cause) {
    if (!(cause instanceof Error && "code" in cause && cause.code === "EEXIST"))
      throw new Error(`the secret in ${file} can be neither read nor made`, { cause });
  }
  const found = readFileSync(file, "utf8").trim();
  if (found.length < 32)
    throw new Error(`${file} holds no usable secret: delete it, and a new one is made (certificates of before no longer verify)`);
  return found;
}
