import type { Page } from "playwright-core";
import { expect } from "vitest";

/** The phone that the pages are held to. */
export const PHONE = { width: 360, height: 740 };

/** What a debrief may take up before anything is unfolded, in screens. */
const MOST_SCREENS = 5;

/** Whether a point of an element, `share` of its height down, is what one sees there: not out of the window, not scrolled away, not covered. */
const isSeen = ([selector, share]: readonly [string, number]) => {
  const element = document.querySelector(selector);
  if (!element) return false;
  const { left, width, top, height } = element.getBoundingClientRect();
  const inset = Math.min(4, height / 2);
  const hit = document.elementFromPoint(left + width / 2, Math.min(Math.max(top + height * share, top + inset), top + height - inset));
  return hit !== null && (element.contains(hit) || hit.contains(element));
};

/** Waits until the beginning of an element is in sight, or all of it. */
export async function expectInSight(page: Page, selector: string, what: string, { whole = false } = {}): Promise<void> {
  for (const share of whole ? [0, 1] : [0])
    await expect.poll(() => page.evaluate(isSeen, [selector, share] as const), { message: what, timeout: 60_000 }).toBe(true);
}

/** Fails where the first reply of a desk, or the customer's first words, can't be seen without scrolling. */
export async function expectFirstReplyInSight(page: Page, what: string): Promise<void> {
  await expectInSight(page, ".desk-replies ul > li", `${what}: the first reply`, { whole: true });
  await expectInSight(page, "#last-words", `${what}: the customer's words`);
}

/** Fails where a debrief with everything folded is longer than a trainee would scroll. */
export async function expectShort(page: Page, what: string): Promise<void> {
  const tall = await page.evaluate(() => document.documentElement.scrollHeight);
  expect(tall, `${what}, in pixels`).toBeLessThanOrEqual(MOST_SCREENS * PHONE.height);
}
