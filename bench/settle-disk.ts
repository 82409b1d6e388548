import { spawnSync } from "node:child_process";

/** Waits until the disk holds what was written without a sync, so that nobody's measured sync has to carry it. */
export function settleDisk(): void {
  spawnSync("sync");
}
