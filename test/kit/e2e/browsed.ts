import type { Browser } from "playwright-core";
import { afterwards } from "./afterwards";
import { launchBrowser } from "./browser";

/** A browser that is closed when the file's tests are over, whatever became of them. */
export async function browsed(): Promise<Browser> {
  const launching = launchBrowser();
  afterwards(async () => (await launching.catch(() => null))?.close());
  return launching;
}
