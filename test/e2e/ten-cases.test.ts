import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { browsed } from "../kit/e2e/browsed";
import { commonServer } from "../kit/e2e/common";
import { type Offered, offeredOn } from "../kit/e2e/desk";
import { bestLine, scenarioOf } from "../kit/e2e/line";
import { beAs, expectNoSidewaysScroll, forget, joinFor, openPage, pick, reflect, startLine } from "../kit/e2e/page";
import { expectFirstReplyInSight, expectInSight, expectShort, PHONE } from "../kit/e2e/phone";
import { joined, started, Visitor } from "../kit/e2e/visitor";
import { looked } from "../kit/scenario/ten-cases";

/** Where pictures go, for somebody to look at; left out, none are taken. */
const pictures = process.env.GREENROOM_PICTURES;

const widths = [PHONE.width, 1280];

const server = commonServer();
let page: Page;
let faults: string[];

beforeAll(async () => {
  ({ page, faults } = await openPage(await browsed(), { viewport: PHONE }));
});

beforeEach(() => forget({ page, faults }));

/** The page as it stands on a phone, where the play goes on, and at a desk. */
async function atBothWidths(what: string, onPhone?: typeof expectShort): Promise<void> {
  for (const width of widths) {
    if (width !== page.viewportSize()?.width) await page.setViewportSize({ width, height: PHONE.height });
    if (width === PHONE.width) await onPhone?.(page, what);
    await expectNoSidewaysScroll(page, `${what} at ${width} px`);
    if (!pictures) continue;
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: join(pictures, `${what} ${width}.png`.replaceAll(" ", "-")), fullPage: true });
  }
  await page.setViewportSize(PHONE);
}

// Both tests of a case after each other: the server has explored it once for both.
describe.each(looked)("%s", (scenarioId) => {
  test("fits at both widths from its briefing to its debrief", async () => {
    const line = bestLine(scenarioId);
    await joinFor(page, server.address, line);
    await atBothWidths(`${scenarioId} briefing`);
    // What a desk shows first and what a debrief folds is decided when it opens, so both open on a phone.
    await startLine(page, line);
    await atBothWidths(`${scenarioId} desk`, expectFirstReplyInSight);
    for (const [index, step] of line.steps.entries()) {
      await pick(page, step);
      if (index < line.steps.length - 1) {
        await page.locator(`#turn-${index + 1}`).waitFor();
        await expectInSight(page, "#last-words", `${scenarioId}: how turn ${index + 1} was answered`);
      } else await page.waitForURL("**/debrief");
      const what = `${scenarioId} after turn ${index + 1}`;
      // What fits on a phone fits at a desk, so that is looked at halfway alone.
      if (index === Math.floor(line.steps.length / 2)) await atBothWidths(what);
      else await expectNoSidewaysScroll(page, what);
    }
    await reflect(page);
    await atBothWidths(`${scenarioId} debrief`, expectShort);
    expect(faults).toEqual([]);
  });

  test("every document that can be opened on the way fits at both widths", async () => {
    const line = bestLine(scenarioId);
    const titles = Object.values(scenarioOf(scenarioId).resources).flatMap(({ title, text }) => (text ? [title] : []));
    const visitor = await joined(new Visitor(server.address), "Sam", line.level);
    const path = await started(visitor, scenarioId, "coached", String(line.seed));
    const desk = async () => (await visitor.get(path)).body;
    const take = async ({ token, turn }: Offered, amount?: string) =>
      (await visitor.post(path, { choice: token, turn, ...(amount !== undefined && { amount }) })).status === 303;
    const opened = new Set<string>();
    const openAll = async () => {
      for (const title of titles.filter((one) => !opened.has(one))) {
        const [button, other] = offeredOn(await desk()).filter(({ text }) => text.includes(title));
        if (button && !other && (await take(button))) opened.add(title);
      }
    };
    // What was opened stays open beside the conversation. Looking everything up takes time of the story, and may lead elsewhere than the
    // line: then it ends here, with what was opened.
    await openAll();
    for (const step of line.steps.slice(0, -1)) {
      if (titles.some((title) => step.words.includes(title))) continue;
      const [choice, other] = offeredOn(await desk()).filter(({ text }) => text.includes(step.words));
      if (!choice || other || !(await take(choice, step.amount))) break;
      await openAll();
    }
    expect(opened.size, `of ${titles.join(", ")}`).toBeGreaterThan(0);
    await beAs(page, visitor);
    await page.goto(server.address + path);
    expect(await page.locator("[id^=document-]").count()).toBe(opened.size);
    await atBothWidths(`${scenarioId} documents`);
    expect(faults).toEqual([]);
    visitor.close();
  });
});
