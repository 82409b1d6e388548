import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { startDraft } from "~/services/studio/start-draft.server";
import { type App, member, openApp } from "../kit/e2e/app";
import { browsed } from "../kit/e2e/browsed";
import { beAs, expectAccessibleInEveryLook, expectNoSidewaysScroll, openPage } from "../kit/e2e/page";
import { diagnosticPages } from "../kit/scenario/diagnostic-pages";

/** For whoever wants to look: with GREENROOM_PICTURES the page is kept as it was. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.GREENROOM_PICTURES;
  if (folder?.startsWith("/")) await page.screenshot({ path: `${folder}/${name}.png` });
}

const base = readFileSync(`${diagnosticPages}/base.yaml`, "utf8");
const LOAD = { timeout: 60_000 };

describe.runIf(process.env.GREENROOM_LONG === "1")("a draft is proved beside its page", () => {
  let app: App;
  let browser: Browser;
  beforeAll(async () => {
    [app, browser] = await Promise.all([openApp(), browsed()]);
  });

  async function openDraft(text: string): Promise<{ page: Page; faults: string[]; address: string }> {
    const { viewer, visitor } = await member(app, "trainer");
    const id = await startDraft(viewer, "trial-case", text);
    const opened = await openPage(browser, { viewport: { width: 1280, height: 900 } });
    await beAs(opened.page, visitor);
    const address = `${app.address}/studio/${id}`;
    await opened.page.goto(address);
    return { ...opened, address };
  }

  test("figures of every variant come, what is looked at first, under the content policy as it is", async () => {
    const { page, faults, address } = await openDraft(readFileSync("scenarios/mystery-fee/scenario.yaml", "utf8"));
    const panel = page.locator("details").filter({ has: page.getByRole("heading", { name: "Proof" }) });
    await expect.poll(() => panel.locator("summary").innerText(), LOAD).toMatch(/: best total \d+(\.\d)?, it can be passed\.$/);
    await panel.locator("summary").click();
    await expect.poll(() => panel.getByRole("row").filter({ hasText: "Up to date" }).count(), LOAD).toBe(20);
    const other = panel.getByRole("button", { name: /^Look at/ }).nth(3);
    await other.click();
    expect(await other.getAttribute("aria-pressed")).toBe("true");
    await picture(page, "panel-1280");
    await expectAccessibleInEveryLook(page, "a draft with its proof");
    await picture(page, "panel-360");
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoSidewaysScroll(page, "a draft with its proof");
    await page.goto(`${address}?view=source`);
    await expect.poll(() => panel.locator("summary").innerText(), LOAD).toMatch(/best total/);
    expect(faults).toEqual([]);
    await page.context().close();
  }, 300_000);

  test("a choice says what it is marked while its marks are being filled in", async () => {
    const { page, faults, address } = await openDraft(base);
    await page.goto(`${address}?at=situations.opening.choices.ask-warm#form`);
    const form = page.locator("#form");
    await form.getByText("100: it fits the moment.").waitFor(LOAD);
    await page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true");
    await form.locator("[name$='ask-warm.shows.exploration']:not([type=hidden])").selectOption("0");
    await form.getByText(/^\d+: they are asked nothing\.$/).waitFor(LOAD);
    await form.scrollIntoViewIfNeeded();
    await picture(page, "choice");
    expect(faults).toEqual([]);
    await page.context().close();
  }, 300_000);

  test("test lines are written at a click, and undone with one", async () => {
    const { page, faults, address } = await openDraft(base);
    const panel = page.locator("details").filter({ has: page.getByRole("heading", { name: "Proof" }) });
    await panel.locator("summary").click();
    await panel.getByRole("button", { name: "Write the test lines" }).click(LOAD);
    await panel.getByText("The test lines are in the case.").waitFor(LOAD);
    await page.goto(`${address}?view=source`);
    await picture(page, "source");
    expect(faults).toEqual([]);
    await page.context().close();
  }, 300_000);
});
