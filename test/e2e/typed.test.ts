import type { Browser } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { browsed } from "../kit/e2e/browsed";
import { expectAccessibleInEveryLook, expectNoSidewaysScroll, joinFor, openPage, pick, reflect } from "../kit/e2e/page";
import { parcelCase } from "../kit/e2e/parcel";
import { served } from "../kit/e2e/served";
import type { Server } from "../kit/e2e/server";

let server: Server;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([served({ written: { parcel: parcelCase } }), browsed()]);
});

const ASK = "I'm sorry it went to the old house.";

test.each([true, false])(
  "what is typed is asked for again where it is missing, kept, and shown beside what was right (script: %s)",
  async (javaScriptEnabled) => {
    const { page, faults } = await openPage(browser, { javaScriptEnabled });
    await joinFor(page, server.address, { scenarioId: "parcel", level: "css1" });
    await page.getByRole("button", { name: "Start" }).click();
    await pick(page, { words: ASK });
    const field = page.getByRole("textbox", { name: "New address" });
    const other = page.getByRole("textbox", { name: "Second delivery, in USD" });
    // While an answer is on its way the button is off, and Enter sends nothing.
    const ready = page.locator("main form").filter({ has: field }).locator("button:not([disabled]):not([aria-disabled])");
    const send = async () => {
      await ready.waitFor();
      await field.press("Enter");
    };
    // White space is filled in for a browser, and nothing for us.
    await field.fill("   ");
    await send();
    const alert = page.getByRole("alert");
    await alert.waitFor();
    expect(await alert.innerText()).toBe("Please fill this in first.");
    expect([await field.inputValue(), await other.inputValue()]).toEqual(["   ", ""]);
    const typed = "x".repeat(200);
    await field.fill(typed);
    await send();
    await page.locator("#turn-2").getByText(typed).waitFor();
    expect(await page.content()).not.toMatch(/\bslip\b/);
    if (javaScriptEnabled) {
      await page.setViewportSize({ width: 320, height: 640 });
      await expectNoSidewaysScroll(page, "a desk on which all that fits was typed");
    }
    await pick(page, { words: "On Thursday" });
    await page.getByLabel("What went well").waitFor();
    await reflect(page);
    expect(await page.locator("#turn-2").textContent()).toMatch(
      /New address: you typed “x{200}”. It should have been “(12 Elm Street|9 Oak Road)”./,
    );
    if (javaScriptEnabled) await expectNoSidewaysScroll(page, "a debrief of it");
    expect(faults).toEqual([]);
    await page.context().close();
  },
);

test("a desk with several people, something to type and something to charge is accessible in every look", async () => {
  const { page, faults } = await openPage(browser);
  await joinFor(page, server.address, { scenarioId: "parcel", level: "css1" });
  await page.getByRole("button", { name: "Start" }).click();
  await pick(page, { words: ASK });
  await page.getByRole("log").getByText("Tamsin Oduya").waitFor();
  await pick(page, { words: "There's a fee", amount: "50" });
  await page.getByText("Second delivery: you can charge up to $15 in this case.").waitFor();
  await expectAccessibleInEveryLook(page, "the desk");
  await pick(page, { words: "There's a fee", amount: "5" });
  await page.getByText("$5 of $15 charged").waitFor({ state: "attached" });
  expect(faults).toEqual([]);
  await page.context().close();
});
