import { type Child, childProgram } from "./child-program";

const start = childProgram(new URL("./child-main.ts", import.meta.url));

/** A second process that opens the folder and prints, line by line, what the store acknowledged; `idle` only holds the folder. */
export function spawnStore(folder: string, task: "work" | "idle"): Child {
  return start([folder, task]);
}
