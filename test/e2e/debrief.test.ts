import type { Browser, BrowserContextOptions } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { browsed } from "../kit/e2e/browsed";
import { commonServer } from "../kit/e2e/common";
import { lineFor } from "../kit/e2e/line";
import {
  expectAccessibleInEveryLook,
  expectNoSidewaysScroll,
  expectPageAccessible,
  joinFor,
  openPage,
  pick,
  playLine,
  reflect,
  startLine,
} from "../kit/e2e/page";

const server = commonServer();
let browser: Browser;

beforeAll(async () => {
  browser = await browsed();
});

/** A warm chat that gives nothing away: the second turn promises blindly, which takes a pass out of reach, and the fourth gives nothing. */
const line = lineFor("ice-cream-bread", ["hello-playful", "tubs-promise", "oven-playful", "taste-describe", "close-playful"], "plenty");

async function atDebrief(options: BrowserContextOptions = {}) {
  const { page, faults } = await openPage(browser, options);
  await joinFor(page, server.address, line);
  await startLine(page, line);
  await playLine(page, line);
  await reflect(page);
  return { page, faults };
}

describe.each([true, false])("with JavaScript %s", (javaScriptEnabled) => {
  test("a losing line shows where it turned and what it cost, and is played on from there", async () => {
    const { page, faults } = await atDebrief({ javaScriptEnabled });
    const debrief = page.url();
    const curve = page.getByRole("region", { name: "What was still open to you" });
    await curve.getByRole("img", { name: /best result still open/ }).waitFor();
    const decisive = page.getByRole("region", { name: "The turn that mattered most" });
    expect(await decisive.innerText()).toMatch(/Turn 2\s+Turning point/);
    expect(await decisive.getByText(/^[\d.]+ points: [\d.]+ was still open before this turn, [\d.]+ after it\.$/).isVisible()).toBe(true);
    expect(await page.getByText("1 fine turn", { exact: true }).count()).toBe(2);
    expect(await page.locator("#turn-1").isVisible(), "a fine turn is folded").toBe(false);
    await curve.getByText("The same in numbers").click();
    expect(await curve.getByRole("row", { name: /^Turn 4 Turning point/ }).isVisible()).toBe(true);
    // Five rounds, so that each link is followed from wherever the one before has led, and back.
    for (const number of [1, 2, 4, 4, 2].flatMap((one) => [one, one])) {
      const link = curve.getByRole("row").getByRole("link", { name: `Turn ${number}` });
      await (number === 4 ? link.press("Enter") : link.click());
      const top = () => page.locator(`#turn-${number}`).evaluate((place) => Math.round(place.getBoundingClientRect().top));
      await expect.poll(top, { message: `Turn ${number}`, timeout: 60_000 }).toSatisfy((y: number) => y >= 0 && y < 120);
    }
    const turn = page.locator("#turn-4");
    expect(await turn.innerText()).toContain("Turning point");
    expect(await turn.getByText(/^Cost: [\d.]+\.$/).isVisible()).toBe(true);

    await page.getByRole("link", { name: /knew everything/ }).click();
    await page.getByRole("heading", { name: "Knowing every hidden fact" }).waitFor();
    await page.goto(debrief);
    await turn.getByRole("button", { name: "Play on from here (Turn 4)" }).click();
    await page.waitForURL(({ pathname }) => pathname.startsWith("/attempts/") && !debrief.includes(pathname));
    // The debrief has these turns, too, and may stand there for a moment more.
    await page.getByText("Played on from turn 4. It doesn't count.").waitFor();
    await page.locator("#turn-3").waitFor();
    expect(await page.locator("#turn-4").count()).toBe(0);

    await pick(page, line.steps[3] ?? { words: "" });
    await page.locator("#turn-4").waitFor();
    await page.goto(`${server.address}/history`);
    expect(await page.getByText("played on from a turn").count()).toBe(1);
    await page.goto(debrief);
    expect(await page.locator("#result").isVisible()).toBe(true);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

test("a debrief is accessible and fits, at a desk's and a phone's width, light and dark", async () => {
  const { page, faults } = await atDebrief();
  await page.goto(`${page.url()}?clairvoyant=1`);
  await page.locator("#curve").waitFor();
  await page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true");
  await expectAccessibleInEveryLook(page, "the debrief", (look) => expectNoSidewaysScroll(page, look));
  await page.setViewportSize({ width: 320, height: 800 });
  await page.emulateMedia({ colorScheme: "light" });
  await expectNoSidewaysScroll(page, "the debrief at 320 px");
  await expectPageAccessible(page, "the debrief at 320 px");
  expect(faults).toEqual([]);
  await page.context().close();
});

test("on paper the curve, its table and every reason are there, and no button", async () => {
  const { page } = await atDebrief();
  await page.emulateMedia({ media: "print" });
  expect(await page.getByRole("row", { name: /^Turn 4 Turning point/ }).isVisible()).toBe(true);
  expect(await page.getByRole("button", { name: /^Play on/ }).count()).toBe(0);
  await page.context().close();
});
