import type { Browser, Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { headerLinks } from "~/auth/header-links";
import { translator } from "~/i18n/translate";
import { browsed } from "../kit/e2e/browsed";
import { commonServer } from "../kit/e2e/common";
import { bestLine } from "../kit/e2e/line";
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
import { PHONE } from "../kit/e2e/phone";

const server = commonServer();
let browser: Browser;
const t = translator("en");

beforeAll(async () => {
  browser = await browsed();
});

/** The page as it stands, in every look, and at the narrowest width that is promised. */
async function expectSound(page: Page, what: string): Promise<void> {
  await expectAccessibleInEveryLook(page, what);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page, what);
}

/** On A4, on end and on its side: all that was said is printed, and nothing scrolls in a frame of its own. */
async function expectWholeOnPaper(page: Page): Promise<void> {
  const before = page.viewportSize();
  await page.emulateMedia({ media: "print" });
  for (const size of [
    { width: 794, height: 1123 },
    { width: 1123, height: 794 },
  ]) {
    await page.setViewportSize(size);
    const cut = () => {
      const log = document.querySelector("[role=log]");
      return log ? log.scrollHeight - log.clientHeight + document.body.scrollHeight - document.documentElement.scrollHeight : 1;
    };
    expect(await page.evaluate(cut), JSON.stringify(size)).toBeLessThanOrEqual(0);
  }
  await page.emulateMedia({ media: "screen" });
  if (before) await page.setViewportSize(before);
}

test("the header of everyone is one low row at both widths, and on a phone its links open without script", async () => {
  const { page } = await openPage(browser, { viewport: PHONE, javaScriptEnabled: false });
  const header = page.locator("header");
  const tall = async () => (await header.boundingBox())?.height;
  const seen = () => header.getByRole("link").count();
  await page.goto(server.address);
  expect(await tall(), "visitor").toBeLessThanOrEqual(60);
  await joinFor(page, server.address, { scenarioId: "cold-house", level: "css1" });
  for (const standing of ["guest", "trainee", "trainer", "leader"] as const) {
    const names = headerLinks(standing).map(({ page: name }) => t(`nav.${name}`));
    await page.setViewportSize(PHONE);
    await header.getByRole("navigation", { includeHidden: true }).evaluate(nameLinks, names);
    expect(await tall(), `${standing}, on a phone`).toBeLessThanOrEqual(60);
    expect(await seen(), `${standing}, before the menu is open`).toBe(1);
    await header.getByRole("button", { name: "Menu" }).press("Enter");
    expect(await seen(), `${standing}, with the menu open`).toBe(1 + names.length);
    await expectNoSidewaysScroll(page, `the menu of a ${standing}`);
    await page.keyboard.press("Escape");
    expect(await seen(), `${standing}, with the menu closed again`).toBe(1);
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await tall(), `${standing}, at a desk`).toBeLessThanOrEqual(60);
    expect(await seen()).toBe(1 + names.length);
  }
  await page.context().close();
});

/** Gives the navigation as many links as there are names, in the looks of those that it has. */
function nameLinks(nav: Element, names: string[]) {
  const [pattern, ...others] = nav.querySelectorAll("a");
  for (const link of others) link.remove();
  if (!pattern) throw new Error("the header has no link");
  const made = names.map((name) => {
    const link = pattern.cloneNode(true);
    link.textContent = name;
    return link;
  });
  pattern.replaceWith(...made);
}

test("the pages around a rehearsal are accessible in every look and fit into 320 px", async () => {
  const { page, faults } = await openPage(browser);
  await page.goto(server.address);
  await expectSound(page, "welcome");
  await page.locator("main form").getByRole("button").click();
  await page.getByRole("alert").waitFor();
  await expectSound(page, "welcome, without a name");
  await page.goto(`${server.address}/guide`);
  await expectSound(page, "the guide");
  await page.goto(`${server.address}/no-such-page`);
  await expectSound(page, "404");
  await joinFor(page, server.address, { scenarioId: "cold-house", level: "css1" });
  await page.goto(`${server.address}/history`);
  await expectSound(page, "history, empty");
  await page.goto(`${server.address}/library`);
  await page.getByText("The cord").waitFor();
  await expectSound(page, "library, with a locked one");
  await page.goto(`${server.address}/scenarios/the-cord`);
  await expectSound(page, "a case that is locked");
  expect(faults).toEqual([]);
  await page.context().close();
});

test("a coached rehearsal is accessible in every look and fits into 320 px, from the briefing to the history", async () => {
  const { page, faults } = await openPage(browser);
  const line = bestLine("cold-house", "eight-slot");
  const turnOf = (words: string) => line.steps.findIndex((step) => step.words.includes(words)) + 1;
  const [board, waiver] = [turnOf("Route board"), turnOf("we didn't do ours")];
  await joinFor(page, server.address, line);
  await expectSound(page, "briefing");
  await startLine(page, line);
  await page.getByRole("link", { name: "Show me a hint" }).click();
  await page.getByText("Hint:").waitFor();
  await expectSound(page, "desk, at the opening, with a hint");
  await playLine(page, line, { to: board - 1 });
  await page.getByText("Look at Wednesday before you promise it.").waitFor();
  await expectSound(page, "desk, with a locked choice");
  await playLine(page, line, { from: board, to: waiver - 1 });
  await page.getByRole("link", { name: "Case file" }).click();
  await page.locator(`#document-${board}`).waitFor();
  await expectPageAccessible(page, "desk, with the case file's sheet");
  await pick(page, { words: "we didn't do ours", amount: "lots" });
  await page.getByText("“lots” isn't a valid amount").waitFor();
  await expectSound(page, "desk, with an open document and an amount that is none");
  const [waiving] = line.steps.slice(waiver - 1);
  await page.context().setOffline(true);
  await pick(page, { words: "", ...waiving });
  await page.getByText("You're offline. Nothing was sent.").waitFor();
  expect(await page.locator("[aria-invalid]").inputValue()).toBe(waiving?.amount);
  await expectPageAccessible(page, "desk, without a network");
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Try again" }).click();
  await page.locator(`#turn-${waiver}`).waitFor();
  await expectWholeOnPaper(page);
  await playLine(page, line, { from: waiver + 1 });
  await expectSound(page, "reflection");
  await reflect(page);
  for (const why of await page.locator("details").all()) await why.evaluate((element) => element.setAttribute("open", ""));
  await expectSound(page, "debrief");
  await page.goto(`${server.address}/history`);
  await expectSound(page, "history");
  expect(faults).toEqual([]);
  await page.context().close();
});

test("a solo rehearsal is accessible in every look and fits into 320 px, with a refusal and on the way back to it", async () => {
  const { page, faults } = await openPage(browser);
  const line = bestLine("cold-house", "eight-slot");
  await joinFor(page, server.address, line);
  await page.getByRole("radio", { name: "Solo" }).check();
  await expectSound(page, "briefing, solo");
  await startLine(page, line);
  const truck = line.steps.findIndex(({ words }) => words.includes("Route board"));
  await playLine(page, line, { to: truck });
  await pick(page, { words: "I'm writing an exception so that Wednesday's truck can leave its zone" });
  await page.locator(`#turn-${truck + 1}`).waitFor();
  expect(await page.locator(`#turn-${truck + 1}`).innerText()).toContain("Look at Wednesday before you promise it.");
  await expectSound(page, "desk, with a refusal in the story");
  await page.goto(server.address);
  await page.getByRole("heading", { name: "Where you left off" }).waitFor();
  await expectSound(page, "home, with an attempt under way");
  await page.goto(`${server.address}/scenarios/cold-house/attempts`);
  await expectSound(page, "attempts side by side");
  expect(faults).toEqual([]);
  await page.context().close();
});
