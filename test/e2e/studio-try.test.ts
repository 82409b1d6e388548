import type { Browser } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { type App, openApp } from "../kit/e2e/app";
import { browsed } from "../kit/e2e/browsed";
import { formPlaces } from "../kit/e2e/form-places";
import { openPlace } from "../kit/e2e/form-walk";
import { expectAccessibleInEveryLook, expectNoSidewaysScroll, openPage } from "../kit/e2e/page";
import { gateFiles } from "../kit/scenario/gate";

let app: App;
let browser: Browser;
const isLong = process.env.GREENROOM_LONG === "1";

beforeAll(async () => {
  if (isLong) [app, browser] = await Promise.all([openApp(gateFiles()), browsed()]);
});

const place = (name: string) => formPlaces[name] ?? expect.fail("there is no such place");

test.runIf(isLong)(
  "a trainer begins at a situation, mends a choice, comes back to the same line, and keeps it as a test line",
  async () => {
    const { page, faults } = await openPage(browser);
    await openPlace(page, app.address, place("trying a draft"));
    await page.getByLabel("Start at another situation").selectOption("address");
    await page.getByRole("button", { name: "Go there" }).click();
    await page.getByText(/2 choices of the test line trip/).waitFor();
    await page.getByRole("link", { name: "Edit point-to-account" }).click();
    await page.getByRole("heading", { name: "Choice point-to-account" }).waitFor();
    await page.getByRole("link", { name: "Back to your try" }).click();
    await page.getByRole("link", { name: /You can change it in your account/ }).click();
    await page.getByText(/At the old address.*not passed/).waitFor();
    await page.getByLabel("Name of the line").fill("account-instead");
    await page.getByRole("button", { name: "Record" }).click();
    await page.getByText("Recorded as account-instead.").waitFor();
    await page.getByRole("link", { name: "Read it" }).click();
    expect(await page.getByLabel("Test line").locator("option").allInnerTexts()).toContain("account-instead");
    expect(faults).toEqual([]);
    await page.context().close();
  },
);

test.runIf(isLong)("trying, reading and the briefing are accessible in every look and fit into 320 px", async () => {
  const { page, faults } = await openPage(browser);
  await openPlace(page, app.address, place("trying a draft"));
  const draft = new URL(page.url()).pathname.replace(/\/try$/, "");
  for (const path of ["/try?line=ask-when-needed", "/read", "/read?show=words", "/briefing"]) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`${app.address}${draft}${path}`, { waitUntil: "networkidle" });
    if (path.endsWith("words")) await page.getByText(/these \d+ plays show every word/).waitFor();
    await expectAccessibleInEveryLook(page, path);
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoSidewaysScroll(page, path);
  }
  expect(faults).toEqual([]);
  await page.context().close();
});
