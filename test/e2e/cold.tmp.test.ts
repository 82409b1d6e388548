import { test, beforeAll, afterAll } from "vitest";
import type { Browser } from "playwright-core";
import { lineFor } from "../kit/e2e-line";
import { joinFor, looks, openPage, playLine, startLine } from "../kit/e2e-page";
import { type Server, startServer, temporaryFolder } from "../kit/e2e-server";
import { launchBrowser } from "./browser";
let server: Server; let browser: Browser;
const { folder, remove } = temporaryFolder();
beforeAll(async () => { [server, browser] = await Promise.all([startServer(folder), launchBrowser()]); });
afterAll(async () => { await browser.close(); await server.stop("SIGKILL"); remove(); });
test("shots", { timeout: 900_000 }, async () => {
  for (const variant of ["eight-slot", "comfortable-stove"]) {
    const line = lineFor("cold-house", ["open-formal", "verify-plain", "thursday-offer", "thursday-kind", "thursday-close"], variant);
    const { page } = await openPage(browser, { viewport: { width: 1280, height: 900 } });
    page.setDefaultTimeout(400_000);
    await joinFor(page, server.address, line);
    await startLine(page, line);
    await playLine(page, line);
    await page.getByRole("button", { name: "Show me the result" }).click();
    await page.locator("#result").waitFor();
    const state = await page.context().storageState();
    const url = page.url();
    for (const { width, colorScheme } of looks) {
      const one = await openPage(browser, { viewport: { width, height: 900 }, colorScheme, storageState: state });
      one.page.setDefaultTimeout(400_000);
      await one.page.goto(url, { timeout: 400_000 });
      for (const id of ["curve", "lines", "conversation"]) await one.page.locator(`section[aria-labelledby=${id}]`).screenshot({ path: `/tmp/cold-${variant}-${id}-${width}-${colorScheme}.png` });
      await one.page.screenshot({ path: `/tmp/cold-${variant}-${width}-${colorScheme}.png`, fullPage: true });
      await one.page.context().close();
    }
  }
});
