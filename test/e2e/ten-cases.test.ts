import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Scenario } from "~/engine/scenario/schema";
import { launchBrowser } from "../kit/e2e/browser";
import { bestLine, type Line, scenarioOf, shippedCatalog } from "../kit/e2e/line";
import { expectNoSidewaysScroll, joinFor, openPage, pick, reflect, startLine } from "../kit/e2e/page";
import { type Server, startServer, temporaryFolder } from "../kit/e2e/server";

/** Where pictures go, for somebody to look at; left out, none are taken. */
const pictures = process.env.GREENROOM_PICTURES;

const widths = [1280, 360] as const;

/** By channel, level and kind of case; the longest words, document and name are among them, or are added. */
const chosen = [
  "low-monthly-price",
  "womp-womp",
  "three-in-a-row",
  "the-loop",
  "my-file",
  "marketplace-clock",
  "twelve-problems",
  "seven-tools",
  "second-language",
];
const longest = [
  longestBy(({ situations }) =>
    Object.values(situations).flatMap(({ choices }) => Object.values(choices).map(({ words = "" }) => words.length)),
  ),
  longestBy(({ resources }) =>
    Object.values(resources).flatMap(({ text = [] }) => text.flatMap(({ text: words }) => words.split(/\s/).map(({ length }) => length))),
  ),
  longestBy(({ customer, surface }) => [
    customer.name.length,
    ...Object.values(surface).flatMap((names) => names.map(({ length }) => length)),
  ]),
];
const ten = [...new Set([...longest, ...chosen])];

/** The scenario with the longest of something. */
function longestBy(lengths: (scenario: Scenario) => number[]): string {
  const measured = [...shippedCatalog().entries].map(([id, { scenario }]) => ({ id, most: Math.max(0, ...lengths(scenario)) }));
  return measured.reduce((longest, one) => (one.most > longest.most ? one : longest)).id;
}

let server: Server;
let browser: Browser;
const { folder, remove } = temporaryFolder();

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(folder), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop("SIGKILL");
  remove();
});

/** The page as it stands at both widths, the widest first, so that it ends where the play goes on. */
async function atBothWidths(page: Page, what: string, { picture }: { picture: boolean }): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    await expectNoSidewaysScroll(page, `${what} at ${width} px`);
    if (!pictures || !picture) continue;
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: join(pictures, `${what} ${width}.png`.replaceAll(" ", "-")), fullPage: true });
  }
}

async function begin(line: Line) {
  const opened = await openPage(browser, { viewport: { width: widths[1], height: 800 } });
  await joinFor(opened.page, server.address, line);
  return opened;
}

test("there are ten cases or more, with the longest words, document and name among them", () => {
  expect(ten.length).toBeGreaterThanOrEqual(10);
  for (const id of longest) expect(ten).toContain(id);
});

test.each(ten)("%s fits at both widths from its briefing to its debrief", async (scenarioId) => {
  const line = bestLine(scenarioId);
  const { page, faults } = await begin(line);
  await atBothWidths(page, `${scenarioId} briefing`, { picture: true });
  await startLine(page, line);
  for (const [index, step] of line.steps.entries()) {
    await pick(page, step);
    if (index < line.steps.length - 1) await page.locator(`#turn-${index + 1}`).waitFor();
    else await page.waitForURL("**/debrief");
    const picture = index === Math.floor(line.steps.length / 2);
    await atBothWidths(page, `${scenarioId} after turn ${index + 1}`, { picture });
  }
  await reflect(page);
  await atBothWidths(page, `${scenarioId} debrief`, { picture: true });
  expect(faults).toEqual([]);
  await page.context().close();
});

test.each(ten)("%s: every document that can be opened on the way fits at both widths", async (scenarioId) => {
  const line = bestLine(scenarioId);
  const titles = Object.values(scenarioOf(scenarioId).resources).flatMap(({ title, text }) => (text ? [title] : []));
  const { page } = await begin(line);
  await startLine(page, line);
  const opened = new Set<string>();
  let turn = 0;
  const openAll = async () => {
    for (const title of titles.filter((one) => !opened.has(one))) {
      const button = page.locator("main form").filter({ hasText: title }).getByRole("button");
      if ((await button.count()) !== 1 || !(await button.isEnabled())) continue;
      await button.click();
      turn += 1;
      await page.locator(`#turn-${turn}`).waitFor();
      opened.add(title);
      await atBothWidths(page, `${scenarioId} with ${title}`, { picture: false });
    }
  };
  // Looking everything up takes time of the story, and may lead elsewhere than the line: then it ends here, with what was opened.
  for (const step of line.steps) {
    await openAll();
    if (titles.some((title) => step.words.includes(title))) continue;
    const form = page.locator("main form").filter({ hasText: step.words });
    if ((await form.count()) !== 1) break;
    await pick(page, step);
    turn += 1;
    await Promise.race([page.locator(`#turn-${turn}`).waitFor(), page.waitForURL("**/debrief")]);
    if (page.url().endsWith("/debrief")) break;
  }
  if (!page.url().endsWith("/debrief")) await atBothWidths(page, `${scenarioId} documents`, { picture: true });
  expect(opened.size, `of ${titles.join(", ")}`).toBeGreaterThan(0);
  await page.context().close();
});
