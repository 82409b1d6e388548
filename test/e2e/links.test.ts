import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { browsed } from "../kit/e2e/browsed";
import { commonServer } from "../kit/e2e/common";
import { offeredBy } from "../kit/e2e/desk";
import { bestLine } from "../kit/e2e/line";
import { beAs, openPage } from "../kit/e2e/page";
import { expectInSight, PHONE } from "../kit/e2e/phone";
import { carelessBy } from "../kit/e2e/play-out";
import { joined, started, Visitor } from "../kit/e2e/visitor";

const server = commonServer();
const isLong = Boolean(process.env.GREENROOM_LONG);
/** In a row, on the desk and then in the debrief. */
const [ON_DESK, IN_DEBRIEF] = isLong ? [14, 36] : [5, 7];

let browser: Browser;
let visitor: Visitor;
let desk: string;
let debrief: string;

beforeAll(async () => {
  const line = bestLine("cold-house", "eight-slot");
  visitor = await joined(new Visitor(server.address), "Sam", line.level);
  desk = await started(visitor, line.scenarioId, "coached", String(line.seed));
  for (const [index, { words }] of line.steps.slice(0, line.steps.findIndex((step) => step.words.includes("Route board")) + 1).entries())
    await visitor.post(desk, { choice: offeredBy((await visitor.get(desk)).body, words).token, turn: String(index + 1) });
  debrief = await carelessBy(visitor, line);
  browser = await browsed();
});

/** In `npm test` at a phone's width: at a desk's, `debrief.test.ts` follows some. */
const looks = [true, false].flatMap((javaScriptEnabled) =>
  (isLong ? [PHONE, { width: 1280, height: 800 }] : [PHONE]).map((viewport) => ({ javaScriptEnabled, viewport })),
);

/** Follows in-page links one after the other, those with the given places in turn; each has to lead to its place. */
async function followAll(page: Page, selector: string, times: number): Promise<void> {
  const places = await page.locator(selector).evaluateAll((links) => links.map((link) => link.getAttribute("href")?.split("#")[1] ?? ""));
  expect(places.length).toBeGreaterThan(1);
  let followed = 0;
  for (let time = 0; followed < times; time += 1) {
    // Now and then the same one again, from wherever it has led.
    const index = (time - Math.floor(time / 4)) % places.length;
    const link = page.locator(selector).nth(index);
    await link.evaluate(unfoldOnly);
    if (!(await link.isVisible())) continue;
    await (time % 3 === 2 ? link.press("Enter") : link.click());
    followed += 1;
    await expectInSight(page, `[id="${places[index]}"]`, `link ${followed}, to ${places[index]}`);
  }
}

/** Folds everything away but what the link lies in. */
function unfoldOnly(link: Element) {
  for (const fold of document.querySelectorAll("main details")) if (fold instanceof HTMLDetailsElement) fold.open = fold.contains(link);
}

describe.each(looks)("with JavaScript $javaScriptEnabled, $viewport.width px wide", (look) => {
  test("in-page links lead where they say, one after the other", async () => {
    const { page, faults } = await openPage(browser, look);
    await beAs(page, visitor);
    await page.goto(server.address + desk);
    await followAll(page, "main a[href*='#']", ON_DESK);
    await page.goto(server.address + debrief);
    await followAll(page, "main a[href*='#']", IN_DEBRIEF);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
