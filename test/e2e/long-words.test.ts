import type { Browser } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { browsed } from "../kit/e2e/browsed";
import { expectNoSidewaysScroll, joinFor, openPage, pick, reflect } from "../kit/e2e/page";
import { served } from "../kit/e2e/served";
import type { Server } from "../kit/e2e/server";
import { creditCase } from "../kit/scenario/folder";
import { smallInput } from "../kit/scenario/small";

const LINK = "https://support.example.com/orders/2026-11-30/AB-123456789-XZ";
const HEBREW = "\u05de\u05ea\u05d9 \u05d9\u05d2\u05d9\u05e2 \u05d4\u05d7\u05d9\u05dc\u05d5\u05e3?";
const WORDS = `I'm sorry. See ${LINK}`;

const { talk } = smallInput.situations;
const { solved } = smallInput.endings;

/** A case whose every text has a link of 61 characters in it, and whose customer writes Hebrew. */
const source = creditCase({
  title: `The credit ${LINK}`,
  summary: `Look at ${LINK}.`,
  customer: { ...smallInput.customer, name: `Robin-${"x".repeat(50)}`, asks: LINK, needs: LINK, file: [{ label: LINK, text: LINK }] },
  situations: {
    talk: {
      ...talk,
      says: HEBREW,
      choices: { ...talk.choices, sorry: { kind: "say", words: WORDS, reply: LINK, why: LINK } },
    },
  },
  endings: {
    ...smallInput.endings,
    solved: { ...solved, title: LINK, says: LINK, customer: LINK, team: LINK, business: LINK, teaches: LINK },
  },
});

let server: Server;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([served({ written: { "credit-case": source } }), browsed()]);
});

test("a link of 61 characters in every text wraps from the library to the history, and a Hebrew line is set from the right", async () => {
  const { page } = await openPage(browser);
  await page.setViewportSize({ width: 360, height: 740 });
  await joinFor(page, server.address, { scenarioId: "credit-case", level: "css1" });
  await expectNoSidewaysScroll(page, "the briefing");
  await page.goto(`${server.address}/library`);
  await expectNoSidewaysScroll(page, "the library");
  await page.goto(`${server.address}/scenarios/credit-case`);
  await page.getByRole("button", { name: "Start" }).click();
  await page.getByText(HEBREW).first().waitFor();
  expect(
    await page
      .getByText(HEBREW)
      .first()
      .evaluate((line) => getComputedStyle(line).direction),
  ).toBe("rtl");
  await pick(page, { words: WORDS });
  await expectNoSidewaysScroll(page, "the desk");
  await pick(page, { words: "Solve it" });
  await reflect(page);
  for (const fold of await page.locator("main details").all()) await fold.evaluate((details) => details.setAttribute("open", ""));
  await expectNoSidewaysScroll(page, "the debrief");
  for (const path of ["/", "/history"]) {
    await page.goto(server.address + path);
    await expectNoSidewaysScroll(page, path);
  }
  await page.context().close();
});
