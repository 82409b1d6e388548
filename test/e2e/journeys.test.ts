import type { Browser, Locator, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { browsed } from "../kit/e2e/browsed";
import { commonServer } from "../kit/e2e/common";
import { bestLine, type Line, lineFor } from "../kit/e2e/line";
import { forget, joinFor, looks, openPage, playLine, reflect, startLine } from "../kit/e2e/page";
import { playForms } from "../kit/e2e/play-forms";

const isLong = process.env.GREENROOM_LONG === "1";
const server = commonServer();
let browser: Browser;
let scripted: Awaited<ReturnType<typeof openPage>>;
let plain: Awaited<ReturnType<typeof openPage>>;

beforeAll(async () => {
  browser = await browsed();
  [scripted, plain] = [await openPage(browser), await openPage(browser, { javaScriptEnabled: false })];
});

const variants = ["eight-slot", "seven-mother-taken", "four-infant", "comfortable-stove"];
const each = looks.map((look, index) => ({ ...look, variant: variants[index] ?? "" }));

/** Plays a line in a browser that nobody has used; gives what the debrief says. */
async function debriefOf(line: Line, opened: Awaited<ReturnType<typeof openPage>>): Promise<string> {
  await forget(opened);
  const { page, faults } = opened;
  await joinFor(page, server.address, line);
  await startLine(page, line);
  await playLine(page, line);
  await reflect(page);
  const said = await page.locator("main").innerText();
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(line.ending.title);
  expect(faults).toEqual([]);
  return said;
}

const thursday = ["open-plain", "ask-identity-plain", "confirm-identity-plain", "thursday-offer", "thursday-kind", "thursday-close-plain"];

describe.each(each)("Cold house ($variant) at $width px in the $colorScheme", ({ width, colorScheme, variant }) => {
  // In the short run, each width and each scheme is seen once.
  test.runIf(isLong || (width === 1280) === (colorScheme === "light"))("passes by its best line", async () => {
    await scripted.page.setViewportSize({ width, height: 800 });
    await scripted.page.emulateMedia({ colorScheme });
    const line = bestLine("cold-house", variant);
    expect(line.passed).toBe(true);
    const said = await debriefOf(line, scripted);
    expect(said).toContain("Passed");
    expect(said).not.toContain("Not passed yet");
  });

  // One of the four in a browser: at another width the same forms are sent.
  test("fails where Thursday is offered and nobody asks", async () => {
    const line = lineFor("cold-house", thursday, variant);
    expect(line.ending.id).toMatch(/^thursday-/);
    const said = variant === "eight-slot" ? await debriefOf(line, scripted) : await playForms(server.address, line);
    expect(said).toContain(line.ending.title);
    expect(said).toContain("Not passed yet");
  });
});

/** One in another currency, and a queue for seniors; in the long run one for each channel and kind of amount, too. The others offer the same forms; their lines are played without a browser. */
const withoutScript = ["ice-cream-bread", "twelve-problems", ...(isLong ? ["cold-house", "old-article", "marketplace-clock"] : [])];

test.each(withoutScript)("%s passes by its best line with JavaScript off", async (scenarioId) => {
  const said = await debriefOf(bestLine(scenarioId), plain);
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
