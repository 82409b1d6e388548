import { store } from "~/store/open.server";
import type { Version } from "~/store/port";

/** Keeps what something is played by, unless it is kept already. */
export async function keepVersion(version: Version): Promise<void> {
  if (!(await store().versions.get(version.hash))) await store().versions.put(version);
}
