import { expect, test } from "vitest";
import { openApp } from "../kit/e2e/app";
import { browsed } from "../kit/e2e/browsed";
import { formPlaces } from "../kit/e2e/form-places";
import { openPlace } from "../kit/e2e/form-walk";
import { openPage } from "../kit/e2e/page";
import { gateFiles } from "../kit/scenario/gate";

test("look", async () => {
  const [app, browser] = await Promise.all([openApp(gateFiles()), browsed()]);
  const { page, faults } = await openPage(browser, { viewport: { width: 1280, height: 900 } });
  await openPlace(page, app.address, formPlaces["a draft"] ?? expect.fail("x"));
  const url = page.url().split("?")[0];
  for (const [name, at] of [["case", ""], ["sit", "situations.opening"], ["choice", "situations.opening.choices.ask-when-needed"], ["variants", "variants"], ["endings", "endings"]]) {
    await page.goto(`${url}?at=${at}`, { waitUntil: "networkidle" }); console.log(name, await page.title(), Date.now() % 1e6);
    await page.screenshot({ path: `/tmp/fo-${name}.png`, fullPage: true, animations: "disabled", timeout: 20000 });
    await page.setViewportSize({ width: 360, height: 740 });
    await page.screenshot({ path: `/tmp/fo-${name}-m.png`, fullPage: true, animations: "disabled", timeout: 20000 });
    await page.setViewportSize({ width: 1280, height: 900 });
  }
  console.log(faults);
}, 120000);
