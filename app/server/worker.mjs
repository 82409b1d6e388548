// A worker: does the tasks of app/services/tasks.server.ts, which are TypeScript as everything else is.
import { join } from "node:path";
import { register } from "tsx/esm/api";
import { root } from "../../scripts/ensure.mjs";

register({ tsconfig: join(root, "tsconfig.json") });
const { tasks } = await import("../services/judge/tasks.server.ts");

export default ({ name, input }) => tasks[name](input);
