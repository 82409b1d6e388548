import type { Browser, Locator, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { browsed } from "../kit/e2e/browsed";
import { bestLine, type Line, lineFor } from "../kit/e2e/line";
import { joinFor, looks, openPage, playLine, reflect, startLine } from "../kit/e2e/page";
import { served } from "../kit/e2e/served";
import type { Server } from "../kit/e2e/server";

let server: Server;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([served({ scenarios: [...withoutScript, "last-order"] }), browsed()]);
});

const variants = ["eight-slot", "seven-mother-taken", "four-infant", "comfortable-stove"];
const each = looks.map((look, index) => ({ ...look, variant: variants[index] ?? "" }));

/** Plays a line of Cold house in a window of its own; gives what the debrief says. */
async function debriefOf(line: Line, options: Parameters<typeof openPage>[1]): Promise<string> {
  const { page, faults } = await openPage(browser, options);
  await joinFor(page, server.address, line);
  await startLine(page, line);
  await playLine(page, line);
  await reflect(page);
  const said = await page.locator("main").innerText();
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(line.ending.title);
  expect(faults).toEqual([]);
  await page.context().close();
  return said;
}

const thursday = ["open-plain", "ask-identity-plain", "confirm-identity-plain", "thursday-offer", "thursday-kind", "thursday-close-plain"];

describe.each(each)("Cold house ($variant) at $width px in the $colorScheme", ({ width, colorScheme, variant }) => {
  const options = { viewport: { width, height: 800 }, colorScheme };

  test("passes by its best line", async () => {
    const line = bestLine("cold-house", variant);
    expect(line.passed).toBe(true);
    const said = await debriefOf(line, options);
    expect(said).toContain("Passed");
    expect(said).not.toContain("Not passed yet");
  });

  test("fails where Thursday is offered and nobody asks", async () => {
    const line = lineFor("cold-house", thursday, variant);
    expect(line.ending.id).toMatch(/^thursday-/);
    expect(await debriefOf(line, options)).toContain("Not passed yet");
  });
});

/** One for each channel, currency, and kind of amount, a queue, and a case for seniors. The others offer the same forms; their lines are played without a browser. */
const withoutScript = ["cold-house", "ice-cream-bread", "old-article", "marketplace-clock", "twelve-problems"];

test.each(withoutScript)("%s passes by its best line with JavaScript off", async (scenarioId) => {
  const said = await debriefOf(bestLine(scenarioId), { javaScriptEnabled: false });
  expect(said).toContain("Passed");
});

/** Presses Tab until something has focus; throws where it never comes to it. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never leads to ${wanted}`);
}

test("a keyboard alone plays a whole attempt, from the name to the debrief", async () => {
  const line = bestLine("last-order");
  const { page, faults } = await openPage(browser);
  const main = page.locator("main");
  await page.goto(server.address);
  await tabTo(page, page.getByLabel("Your name"));
  await page.keyboard.type("Kim");
  await tabTo(page, main.getByRole("button"));
  await page.keyboard.press("Enter");
  await page.waitForURL("**/scenarios/*");
  expect(new URL(page.url()).pathname).toBe(`/scenarios/${line.scenarioId}`);
  await startLine(page, line, async (start) => {
    await tabTo(page, start);
    await page.keyboard.press("Enter");
  });
  for (const [index, { words, amount }] of line.steps.entries()) {
    const shown = main.locator("form").filter({ hasText: words }).locator("[data-digit]");
    await main.locator("[aria-disabled]").first().waitFor({ state: "detached" });
    await page.keyboard.press((await shown.getAttribute("data-digit")) ?? "none");
    if (amount !== undefined) {
      await page.keyboard.type(amount);
      await page.keyboard.press("Enter");
    }
    if (index < line.steps.length - 1) await page.locator(`#turn-${index + 1}`).waitFor();
  }
  await page.waitForURL("**/debrief");
  await tabTo(page, page.getByLabel("What went well"));
  await page.keyboard.type("I read the order first.");
  await tabTo(page, page.getByRole("button", { name: "Show my result" }));
  await page.keyboard.press("Enter");
  await page.locator("#result").waitFor();
  expect(await main.innerText()).toContain("Passed");
  expect(faults).toEqual([]);
  await page.context().close();
});
