import { type Child, childProgram } from "./child-program";

/**
 * Lets the tests of this file start a second process that opens the folder and prints, line by line, what the store acknowledged; `idle`
 * only holds the folder.
 */
export function storeProgram(): (folder: string, task: "work" | "idle") => Child {
  const start = childProgram(new URL("./child-main.ts", import.meta.url));
  return (folder, task) => start([folder, task]);
}
