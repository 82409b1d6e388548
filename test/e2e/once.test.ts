import type { Browser, Locator, Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { browsed } from "../kit/e2e/browsed";
import { commonServer } from "../kit/e2e/common";
import { type Offered, offeredBy, offeredOn, turnsOn, wordsOf } from "../kit/e2e/desk";
import { bestLine } from "../kit/e2e/line";
import { joinFor, openPage, pick, playLine, startLine } from "../kit/e2e/page";
import { joined, started, Visitor } from "../kit/e2e/visitor";

const server = commonServer();
let browser: Browser;
const line = bestLine("cold-house", "eight-slot");
const stale = "You already played this turn in another tab. Here's where the conversation stands.";

beforeAll(async () => {
  browser = await browsed();
});

async function desk(): Promise<{ visitor: Visitor; path: string; html: () => Promise<string> }> {
  const visitor = await joined(new Visitor(server.address), "Sam");
  const path = await started(visitor, line.scenarioId, "coached", String(line.seed));
  return { visitor, path, html: async () => (await visitor.get(path)).body };
}

function formOf({ token, turn }: Offered, amount?: string): Record<string, string> {
  return { choice: token, turn, ...(amount !== undefined && { amount }) };
}

test("two identical forms at once are one turn, twenty times, and both lead to it", async () => {
  for (let round = 0; round < 2; round += 1) {
    const { visitor, path, html } = await desk();
    for (const [index, { words, amount }] of line.steps.slice(0, 10).entries()) {
      const form = formOf(offeredBy(await html(), words), amount);
      const answers = await Promise.all([visitor.post(path, form), visitor.post(path, form)]);
      expect(answers.map(({ status }) => status)).toEqual([303, 303]);
      for (const { headers } of answers) expect([`${path}#last-words`, `${path}#document-${index + 1}`]).toContain(headers.location);
      expect(turnsOn(await html())).toBe(index + 1);
    }
    visitor.close();
  }
});

test("of two different choices for the same turn at once one is a turn", async () => {
  const { visitor, path, html } = await desk();
  const [one, other] = offeredOn(await html());
  if (!one || !other) throw new Error("the opening offers no two choices");
  const answers = await Promise.all([one, other].map((choice) => visitor.post(path, formOf(choice))));
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
  const taken = answers[0]?.status === 303 ? one : other;
  const missed = taken === one ? other : one;
  const now = wordsOf(await html());
  const said = ({ text }: Offered) => text.replace(/^\S+ /, "");
  expect(now).toContain(said(taken));
  expect(now).not.toContain(said(missed));
  visitor.close();
});

test.each(["0", "-1", "3", "99", "1e0", "1.0", " 1", "", "x"])("a form for turn %j of a new attempt changes nothing", async (turn) => {
  const { visitor, path, html } = await desk();
  const [first] = offeredOn(await html());
  const { status } = await visitor.post(path, { choice: first?.token ?? "", turn });
  expect(status).toBe(["3", "99"].includes(turn) ? 409 : 422);
  expect(turnsOn(await html())).toBe(0);
  visitor.close();
});

/** A page at the desk, and the number of turns that a visitor with the same cookie finds there. */
async function open({
  javaScriptEnabled = true,
  looking = false,
} = {}): Promise<{ page: Page; faults: string[]; turns: () => Promise<number> }> {
  const { page, faults } = await openPage(browser, { javaScriptEnabled, looking });
  await joinFor(page, server.address, line);
  // The briefing, too, has only just come up, and takes nothing for a moment.
  const untilTaken = async (start: Locator) => {
    const press = () => start.click({ timeout: 1_000 }).catch(() => undefined);
    await expect.poll(() => press().then(() => page.url()), { timeout: 60_000 }).toContain("/attempts/");
  };
  await startLine(page, line, looking ? untilTaken : undefined);
  const visitor = new Visitor(server.address);
  visitor.cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const { pathname } = new URL(page.url());
  return { page, faults, turns: async () => turnsOn((await visitor.get(pathname)).body) };
}

const [first, second] = line.steps;
if (!first || !second) throw new Error("the line is too short");

test("a double click on a choice is one turn", async () => {
  const { page, faults, turns } = await open({ looking: true });
  await page.waitForLoadState("networkidle");
  await page.locator("main form").filter({ hasText: first.words }).getByRole("button").dblclick();
  await page.locator("#turn-1").waitFor();
  await page.waitForLoadState("networkidle");
  expect(await turns()).toBe(1);
  await playLine(page, line, { from: 2, to: 3 });
  expect(await turns()).toBe(3);
  expect(faults).toEqual([]);
  await page.context().close();
});

test("where the script of the desk is gone, as after an update, Start leads to the desk all the same, and to one attempt", async () => {
  const { page } = await openPage(browser);
  await joinFor(page, server.address, line);
  await page.waitForLoadState("networkidle");
  let gone = 0;
  const script = /\/assets\/attempts\._attemptId-/;
  await page.route(
    script,
    (route) => {
      gone += 1;
      return route.fulfill({ status: 404 });
    },
    { times: 1 },
  );
  await startLine(page, line);
  await page.locator("main form").first().waitFor();
  const { attempts }: { attempts: unknown[] } = await page.evaluate("fetch('/account/data.json').then((answer) => answer.json())");
  expect([gone, attempts.length]).toEqual([1, 1]);
  await page.waitForLoadState("networkidle");
  await playLine(page, line, { to: 1 });
  await page.context().close();
});

test.each([true, false])("a second tab that is behind is told so and shown the truth (JavaScript %s)", async (javaScriptEnabled) => {
  const { page, faults, turns } = await open({ javaScriptEnabled });
  const other = await page.context().newPage();
  await other.goto(page.url());
  await playLine(page, line, { to: 2 });
  await pick(other, first);
  await other.getByText(stale).waitFor();
  expect(await turns()).toBe(2);
  expect(await other.locator("#turn-2").innerText()).toBe(await page.locator("#turn-2").innerText());
  await playLine(other, line, { from: 3, to: 4 });
  expect(await turns()).toBe(4);
  expect(faults).toEqual([]);
  await page.context().close();
});

test("the back button and an old form play nothing twice, without JavaScript", async () => {
  const { page, turns } = await open({ javaScriptEnabled: false });
  await playLine(page, line, { to: 2 });
  await page.goBack();
  // A browser shows the page as it was, or asks for it again.
  const old = page.locator("main form").filter({ hasText: second.words }).getByRole("button");
  if (await old.isVisible()) {
    await old.click();
    await page.waitForURL("**#last-words");
  }
  await page.locator("#turn-2").waitFor();
  expect(await turns()).toBe(2);
  await playLine(page, line, { from: 3, to: 3 });
  expect(await turns()).toBe(3);
  await page.context().close();
});

test("back to the briefing and forward again shows where the conversation stands", async () => {
  const { page, faults, turns } = await open();
  await playLine(page, line, { to: 3 });
  await page.goBack();
  await page.waitForURL("**/scenarios/*");
  await page.goForward();
  await page.locator("#turn-3").waitFor();
  await playLine(page, line, { from: 4, to: 4 });
  expect(await turns()).toBe(4);
  expect(faults).toEqual([]);
  await page.context().close();
});

test("leaving and coming back, in another browser too, goes on where it was", async () => {
  const { page, faults } = await open();
  await playLine(page, line, { to: 5 });
  const said = await page.getByRole("log").innerText();
  const storageState = await page.context().storageState();
  await page.context().close();
  const again = await openPage(browser, { storageState });
  await again.page.goto(server.address);
  await again.page
    .locator("main")
    .getByRole("link", { name: "Cold house", exact: true })
    .and(again.page.locator("[href^='/attempts/']"))
    .click();
  await again.page.locator("#turn-5").waitFor();
  expect(await again.page.getByRole("log").innerText()).toBe(said);
  await playLine(again.page, line, { from: 6 });
  expect([...faults, ...again.faults]).toEqual([]);
  await again.page.context().close();
});
