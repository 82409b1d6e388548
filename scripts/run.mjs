// Runs one of the project's TypeScript programs: node scripts/run.mjs app/cli/greenroom.ts check scenarios
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensure, root } from "./ensure.mjs";

const [program, ...args] = process.argv.slice(2);
if (!program || !existsSync(join(root, program))) {
  console.error(program ? `${program} does not exist.` : "Usage: node scripts/run.mjs <program.ts> [arguments]");
  process.exit(1);
}

await ensure();
const { register } = await import("tsx/esm/api");
register({ tsconfig: join(root, "tsconfig.json") });
process.argv = [process.argv[0], join(root, program), ...args];
await import(pathToFileURL(join(root, program)).href);
