import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { LOOK_MS } from "~/components/frame/fresh";
import type { Line, Step } from "./line";
import type { Visitor } from "./visitor";

/** Both color schemes at a desk's and a phone's width. */
export const looks = [1280, 360].flatMap((width) => (["light", "dark"] as const).map((colorScheme) => ({ width, colorScheme })));

/** The looks in which axe is asked: the long tests ask in all, the short ones in two, so that each width and each scheme is seen once. */
const askedLooks =
  process.env.GREENROOM_LONG === "1" ? looks : looks.filter(({ width, colorScheme }) => (width === 1280) === (colorScheme === "light"));

interface PageOptions extends BrowserContextOptions {
  /** Whether the moment passes in which a new turn takes no click; left out, it is over at once, since a test needs none to look. */
  looking?: boolean;
}

/** A page in a browser context of its own, and what went wrong in it: thrown errors and what its script complained about. */
export async function openPage(
  browser: Browser,
  { looking = false, ...options }: PageOptions = {},
): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  if (!looking) await context.addInitScript(timerAtOnce(LOOK_MS));
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => {
    // Chromium notes every answer of 400 and more; those are looked at by the tests themselves.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) faults.push(message.text());
  });
  return { page, faults };
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Makes a page one of a browser that nobody has used: cheaper than another window, since what was loaded stays loaded. */
export async function forget({ page, faults }: Awaited<ReturnType<typeof openPage>>): Promise<void> {
  await page.unrouteAll();
  await page.context().clearCookies();
  faults.length = 0;
}

/** Makes a page one of the visitor's browser. */
export async function beAs(page: Page, { cookie, address: url }: Visitor): Promise<void> {
  const cookies = cookie.split("; ").map((pair) => {
    const at = pair.indexOf("=");
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url };
  });
  await page.context().addCookies(cookies);
}

/** Fails with each accessibility fault that axe finds on the page as it stands, contrast included. */
export async function expectPageAccessible(page: Page, what: string): Promise<void> {
  // Once for each document: it is half a megabyte of script.
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axeSource);
  const found: { faults: string[]; passes: string[] } =
    await page.evaluate(`axe.run(document, { resultTypes: ["violations"] }).then(({ violations, passes }) => ({
    faults: violations.flatMap(({ id, help, nodes }) => nodes.map(({ html, failureSummary }) => [id, help, html, failureSummary].join(": "))),
    passes: passes.map(({ id }) => id),
  }))`);
  expect(found.faults, what).toEqual([]);
  expect(found.passes, `axe found no text to look at: ${what}`).toContain("color-contrast");
  expect(found.passes.length, `axe found nothing to look at: ${what}`).toBeGreaterThan(5);
}

/** Fails with each accessibility fault of the page as it stands, in every look that is asked for; `also` is asked in each. Leaves it as wide as a phone. */
export async function expectAccessibleInEveryLook(page: Page, what: string, also = async (_: string) => {}): Promise<void> {
  for (const { width, colorScheme } of askedLooks) {
    const look = `${what}, ${width} px, ${colorScheme}`;
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    await expectPageAccessible(page, look);
    await also(look);
  }
}

/** Fails where the page is wider than the window. */
export async function expectNoSidewaysScroll(page: Page, what: string): Promise<void> {
  const [content, room]: [number, number] = await page.evaluate(
    "[document.documentElement.scrollWidth, document.documentElement.clientWidth]",
  );
  expect(content, `${what} scrolls sideways`).toBeLessThanOrEqual(room);
}

/** A script by which timers of this length ring at once. */
const timerAtOnce = (ms: number) =>
  `{ const later = setTimeout; window.setTimeout = (job, ms, ...rest) => later(job, ms === ${ms} ? 0 : ms, ...rest); }`;

/** From the first page, under a name, to the briefing of a scenario. */
export async function joinFor(page: Page, address: string, { scenarioId, level }: Pick<Line, "scenarioId" | "level">): Promise<void> {
  await page.goto(`${address}/?to=/scenarios/${scenarioId}`);
  await page.getByLabel("Your name").fill("Sam");
  // Where there are leaders, nobody is asked: a guest practices at the lowest level.
  const asked = page.getByLabel("Your current level");
  if ((await asked.count()) > 0) await asked.selectOption(level);
  await page.locator("main form").getByRole("button").click();
  await page.waitForURL(({ pathname }) => pathname === `/scenarios/${scenarioId}`);
}

/**
 * From a briefing to the desk, coached, in the variant of a line: the form leaves with the line's seed instead of the one that was drawn.
 * `press` presses the button.
 */
export async function startLine(page: Page, { seed }: Pick<Line, "seed">, press = (start: Locator) => start.click()): Promise<void> {
  const starts = ({ pathname }: URL) => pathname.startsWith("/scenarios/");
  await page.route(starts, (route) => {
    const posted = route.request().postData();
    return route.continue(posted === null ? {} : { postData: posted.replace(/seed=\d+/, `seed=${seed}`) });
  });
  await press(page.getByRole("button", { name: "Start" }));
  await page.waitForURL("**/attempts/*");
  await page.unroute(starts);
}

/** Picks a choice by its words and types its amount; does not wait for what comes of it. */
export async function pick(page: Page, { words, amount }: Step): Promise<void> {
  const forms = page.locator("main form").filter({ hasText: words });
  await forms.first().waitFor({ state: "attached" });
  // One choice's words may stand within another's: the shortest says these and no more.
  const lengths = (await forms.allInnerTexts()).map((text) => text.length);
  const form = forms.nth(lengths.indexOf(Math.min(...lengths)));
  if (!(await form.isVisible()))
    await page.getByRole("link", { name: (await form.evaluate(isTool)) ? "What you can do" : "Your turn" }).click();
  if (amount !== undefined) await form.getByRole("textbox").fill(amount);
  await form.getByRole("button").click();
}

/** Whether a choice stands with the tools, which a phone shows on a sheet of their own. */
const isTool = (form: Element) => form.closest("#limits") !== null;

/** Plays the turns of a line, all or from one to another, and waits for each to stand on the page. */
export async function playLine(page: Page, { steps }: Pick<Line, "steps">, { from = 1, to = steps.length } = {}): Promise<void> {
  for (const [index, step] of steps.slice(from - 1, to).entries()) {
    const turn = from + index;
    await pick(page, step);
    if (turn === steps.length) await page.waitForURL("**/debrief");
    else await page.locator(`#turn-${turn}`).waitFor();
  }
}

/** Past the reflection to the debrief. */
export async function reflect(page: Page): Promise<void> {
  await page.getByLabel("What went well").fill("I asked before I promised.");
  await page.getByRole("button", { name: "Show my result" }).click();
  await page.locator("#result").waitFor();
}
