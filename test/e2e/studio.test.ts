import type { Browser, Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { type App, openApp } from "../kit/e2e/app";
import { browsed } from "../kit/e2e/browsed";
import { formPlaces } from "../kit/e2e/form-places";
import { openPlace } from "../kit/e2e/form-walk";
import { expectAccessibleInEveryLook, expectNoSidewaysScroll, openPage } from "../kit/e2e/page";
import { PHONE } from "../kit/e2e/phone";
import { gateFiles } from "../kit/scenario/gate";

const isLong = process.env.GREENROOM_LONG === "1";
let app: App;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([openApp(gateFiles()), browsed()]);
});

const place = (name: string) => formPlaces[name] ?? expect.fail("there is no such place");

/** A trainer who has never seen it writes a choice, looks where it leads, and plays it. */
async function writeChoice(page: Page): Promise<void> {
  const form = page.locator("form").filter({ has: page.locator("button[value=add-choice]") });
  await form.getByLabel("Short name").fill("shrug");
  await form.getByLabel("What the trainee says").fill("It'll come when it comes.");
  await form.getByRole("button", { name: "Add" }).click();
  await page.getByRole("heading", { name: "Choice shrug" }).waitFor();
  await page.getByLabel("Leads to", { exact: true }).selectOption("too-late");
  await page.getByLabel("What the customer answers", { exact: true }).fill("That's no answer.");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("Saved.").waitFor();
  await page.getByRole("link", { name: "Try it" }).click();
  await page.getByRole("link", { name: /It'll come when it comes/ }).click();
  await page.getByText("That's no answer.").waitFor();
  await page.getByText(/At the wrong time.*not passed/).waitFor();
}

test.each([
  ["with script, at a desk", true, { width: 1280, height: 900 }] as const,
  ...(isLong ? [["without script, on a phone", false, PHONE] as const] : []),
])("a choice is written, saved, played and taken back %s", async (_, javaScriptEnabled, viewport) => {
  const { page, faults } = await openPage(browser, { javaScriptEnabled, viewport });
  await openPlace(page, app.address, place("a draft"));
  const draft = page.url();
  await writeChoice(page);
  await page.goto(draft);
  await page.getByRole("link", { name: /^shrug/ }).waitFor();
  const undo = page.getByRole("button", { name: "Undo" });
  const takeBack = async () => {
    // What came up a moment ago takes no click.
    if (await undo.isEnabled()) await undo.click();
    return page.getByRole("link", { name: /^shrug/ }).count();
  };
  await expect.poll(takeBack, { timeout: 60_000 }).toBe(0);
  await page.getByRole("button", { name: "Redo" }).waitFor();
  expect(faults).toEqual([]);
  await page.context().close();
});

/** In the short run the page that holds most; what is written for each part looks at its own in the long run. */
const looked = isLong
  ? ["a new case", "a pasted chat", "a case from a file", "a draft's words", "a draft", "a draft's source"]
  : ["a draft"];

test("the studio's pages are accessible in every look and fit into 320 px", async () => {
  const { page, faults } = await openPage(browser);
  for (const name of looked) {
    await openPlace(page, app.address, place(name));
    await expectAccessibleInEveryLook(page, name);
  }
  await page.getByRole("link", { name: "Try it" }).click();
  await page.getByRole("heading", { name: "Inside" }).waitFor();
  if (isLong) await expectAccessibleInEveryLook(page, "trying a draft");
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page, "trying a draft");
  for (const name of looked) {
    await openPlace(page, app.address, place(name));
    await expectNoSidewaysScroll(page, name);
  }
  expect(faults).toEqual([]);
  await page.context().close();
});
