import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { beginDraft } from "~/services/studio/begin-draft.server";
import { type App, member, openApp } from "../kit/e2e/app";
import { browsed } from "../kit/e2e/browsed";
import { beAs, expectAccessibleInEveryLook, expectNoSidewaysScroll, openPage } from "../kit/e2e/page";

const LOAD = { timeout: 60_000 };

describe.runIf(process.env.GREENROOM_LONG === "1")("a draft is proved beside its page", () => {
  let app: App;
  let browser: Browser;
  beforeAll(async () => {
    [app, browser] = await Promise.all([openApp(), browsed()]);
  });

  async function openDraft(from: string): Promise<{ page: Page; faults: string[]; address: string }> {
    const { viewer, visitor } = await member(app, "trainer");
    const begun = await beginDraft(viewer, { name: "trial-case", title: "Trial", from });
    if (!("id" in begun)) throw new Error("the draft could not be begun");
    const opened = await openPage(browser, { viewport: { width: 1280, height: 900 } });
    await beAs(opened.page, visitor);
    const address = `${app.address}/studio/${begun.id}`;
    await opened.page.goto(address);
    return { ...opened, address };
  }

  test("figures of every variant come, what is looked at first, under the content policy as it is", async () => {
    const { page, faults, address } = await openDraft("mystery-fee");
    const panel = page.locator("details").filter({ has: page.getByRole("heading", { name: "Proof" }) });
    await expect.poll(() => panel.locator("summary").innerText(), LOAD).toMatch(/: best total \d+(\.\d)?, it can be passed\.$/);
    await panel.locator("summary").click();
    await expect.poll(() => panel.getByRole("row").filter({ hasText: "Up to date" }).count(), LOAD).toBe(20);
    const other = panel.getByRole("button", { name: /^Look at/ }).nth(3);
    await other.click();
    expect(await other.getAttribute("aria-pressed")).toBe("true");
    console.warn(
      await page.evaluate(
        "new Promise((done) => { let n = 0; const s = performance.now(); const tick = () => { n += 1; performance.now() - s > 2000 ? done(n) : requestAnimationFrame(tick); }; tick(); })",
      ),
    );
    await page.screenshot({ path: "/tmp/pr-panel.png" }).catch(() => console.warn("no picture"));
    await expectAccessibleInEveryLook(page, "a draft with its proof");
    await page.screenshot({ path: "/tmp/pr-panel-360.png" });
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoSidewaysScroll(page, "a draft with its proof");
    await page.goto(`${address}?view=source`);
    await expect.poll(() => panel.locator("summary").innerText(), LOAD).toMatch(/best total/);
    expect(faults).toEqual([]);
    await page.context().close();
  }, 300_000);
});
