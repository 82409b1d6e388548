import type { Browser, Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { beginDraft } from "~/services/studio/begin-draft.server";
import { type App, member, openApp } from "../kit/e2e/app";
import { browsed } from "../kit/e2e/browsed";
import { beAs, expectAccessibleInEveryLook, expectNoSidewaysScroll, openPage } from "../kit/e2e/page";
import { PHONE } from "../kit/e2e/phone";
import { newcomer, solved } from "../kit/scenario/credit";
import { gateFiles } from "../kit/scenario/gate";

/** As long as a name may be, and nothing to break it at. */
const EXPERT = `Dr. ${"Ines".repeat(18)}`;
const isLong = process.env.GREENROOM_LONG === "1";
/** A folder for pictures of the pages, where someone wants to look at them. */
const pictures = process.env.GREENROOM_PICTURES;
let app: App;
let browser: Browser;

beforeAll(async () => {
  if (isLong) [app, browser] = await Promise.all([openApp(gateFiles()), browsed()]);
});

async function look(page: Page, name: string): Promise<void> {
  await expectAccessibleInEveryLook(page, name, async (what) => {
    if (pictures) await page.screenshot({ path: `${pictures}/${what.replace(/\W+/g, "-")}.png`, fullPage: true });
  });
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page, name);
}

/** A trainer with a draft of their own, at its review. */
async function trainerAt(name: string) {
  const { viewer, visitor } = await member(app, "trainer", { name: "Lena" });
  const begun = await beginDraft(viewer, { name, title: "The late parcel", from: "" });
  const opened = await openPage(browser, { viewport: { width: 1280, height: 900 } });
  await beAs(opened.page, visitor);
  await opened.page.goto(`${app.address}/studio/${"id" in begun ? begun.id : begun.problem}/review`);
  return opened;
}

async function makeLink(page: Page, name: string): Promise<string> {
  await page.getByLabel("Their name").fill(name);
  await page.getByLabel("Works until").fill(new Date(app.clock() + 7 * 86_400_000).toISOString().slice(0, 10));
  await page.getByRole("button", { name: "Make a link" }).click();
  const made = await page.getByText("/review-links/").textContent();
  return made?.trim() ?? expect.fail("no link is shown");
}

test.runIf(isLong).each([true, false])(
  "an expert plays by a link and comments; the trainer hears of it, answers, mends it, and closes it with the version (script: %s)",
  async (javaScriptEnabled) => {
    const trainer = await trainerAt(`late-${javaScriptEnabled}`);
    const link = await makeLink(trainer.page, EXPERT);
    const { page, faults } = await openPage(browser, { javaScriptEnabled, viewport: PHONE });
    const answer = await page.goto(link);
    expect(answer?.headers()["x-robots-tag"]).toBe("noindex, nofollow");
    expect(answer?.headers()["referrer-policy"]).toBe("same-origin");
    expect(await page.locator("main a").evaluateAll((links) => links.map((one) => one.getAttribute("href") ?? ""))).toEqual(
      expect.arrayContaining([expect.stringMatching(/^\/review-links\//)]),
    );
    expect(await page.getByRole("link", { name: /Studio|People|Library/ }).count()).toBe(0);
    await page.getByRole("link", { name: "Play it" }).click();
    await page.getByRole("heading", { name: "Your turn" }).waitFor();
    await page.locator("section[aria-labelledby=try-choices] li a").first().click();
    await page.waitForURL(/line=\w/);
    await page.getByRole("link", { name: "Comment on turn 1" }).click();
    await expect.poll(() => page.getByLabel("About").inputValue(), { timeout: 20_000 }).toMatch(/\.choices\./);
    await page.getByLabel("Your comment").fill("<b>Nobody</b> says it like this.");
    await page.getByRole("button", { name: "Send comment" }).click();
    await page.getByRole("link", { name: "Comments (1)" }).click();
    await page.getByText("<b>Nobody</b> says it like this.").waitFor();
    await page.getByRole("link", { name: "Read it" }).click();
    await page.getByRole("link", { name: "Comment on this (1 comment)" }).waitFor();
    // Told without a reload.
    const thread = trainer.page.getByRole("article");
    await thread.getByText("<b>Nobody</b> says it like this.").waitFor();
    await thread.getByText(EXPERT).waitFor();
    await trainer.page.getByRole("link", { name: "Review (1)" }).waitFor();
    await thread.getByText("Answer", { exact: true }).click();
    await thread.getByLabel("Your answer").fill("You're right. Better now?");
    await thread.getByRole("button", { name: "Send answer" }).click();
    await thread.getByText("You're right. Better now?").waitFor();
    const review = trainer.page.url();
    await thread.getByRole("heading").getByRole("link").click();
    await trainer.page.locator("#form").getByRole("link", { name: "1 comment" }).waitFor();
    if (pictures) await trainer.page.screenshot({ path: `${pictures}/commented-draft.png`, fullPage: true });
    expect(await trainer.page.getByRole("navigation", { name: "Outline" }).getByText("1 comment").count()).toBeGreaterThan(0);
    const form = trainer.page.locator("#form");
    await form.getByLabel("What the trainee says").first().fill("Thanks, that's clear.");
    await form.getByRole("button", { name: "Save", exact: true }).click();
    await trainer.page.getByText("Saved.").waitFor();
    await trainer.page.goto(review);
    await trainer.page.getByRole("link", { name: /See it in the conversation/ }).click();
    await trainer.page.waitForURL(/\/try\?.*line=\w/);
    await trainer.page.goto(review);
    if (javaScriptEnabled) {
      await look(trainer.page, "the review of a draft");
      await trainer.page.setViewportSize({ width: 1280, height: 900 });
    }
    await thread.getByRole("button", { name: /Close: mended in version [1-9]/ }).click();
    await trainer.page.getByText("1 closed comment").waitFor();
    expect(await trainer.page.getByRole("link", { name: /^Review(?!s)/ }).textContent()).toBe("Review");
    await page.goto(link);
    await page.getByText("1 closed comment").click();
    await page.getByText("You're right. Better now?").waitFor();
    await page.getByText(/closed, mended in version \d/).waitFor();
    if (javaScriptEnabled) {
      await look(page, "what an expert sees");
      await page.goto(`${link}/try`);
      await look(page, "a play by a link");
      await page.goto(`${link}/read`);
      await look(page, "a script by a link");
    }
    expect([...faults, ...trainer.faults]).toEqual([]);
    await Promise.all([page.context().close(), trainer.page.context().close()]);
  },
);

test.runIf(isLong)("the figures of a case are looked at in every look", async () => {
  for (const name of ["Ann", "Bo", "Cy", "Di", "Ed"]) await solved(await newcomer(name));
  const { page, faults } = await trainerAt("figures");
  await page.goto(`${app.address}/studio`);
  await page.getByRole("link", { name: "Figures of a case" }).click();
  await page.getByLabel("Case").selectOption("credit-case");
  await page.getByRole("button", { name: "Show" }).click();
  await page.getByText("5 attempts.").waitFor();
  await page.getByRole("cell", { name: "5" }).first().waitFor();
  await look(page, "the figures of a case");
  expect(faults).toEqual([]);
  await page.context().close();
});

test.runIf(isLong).each([true, false])(
  "a link that ends while its page is open keeps nothing more, and loses no word (script: %s)",
  async (javaScriptEnabled) => {
    const trainer = await trainerAt(`ended-${javaScriptEnabled}`);
    const link = await makeLink(trainer.page, EXPERT);
    const { page } = await openPage(browser, { javaScriptEnabled });
    await page.goto(link);
    await page.getByLabel("Your comment").fill("What I had to say.");
    await trainer.page.getByRole("button", { name: `End it now for ${EXPERT}` }).click();
    await trainer.page.getByText("Ended").waitFor();
    await page.getByRole("button", { name: "Send comment" }).click();
    const kept = page.getByRole("textbox").first();
    await expect.poll(() => kept.inputValue(), { timeout: 20_000 }).toBe("What I had to say.");
    await trainer.page.reload();
    expect(await trainer.page.getByRole("article").count()).toBe(0);
    await page.goto(link);
    await page.getByText("The review has ended.").waitFor();
    if (javaScriptEnabled) await look(page, "a link that has ended");
    const other = await makeLink(trainer.page, EXPERT);
    expect((await page.goto(`${other.slice(0, -1)}${other.endsWith("A") ? "B" : "A"}`))?.status()).toBe(404);
    await page.getByText("There is no such link.").waitFor();
    await page.goto(other);
    await page.getByLabel("Your comment").waitFor();
    app.pass(9 * 86_400_000);
    expect((await page.goto(other))?.status()).toBe(404);
    await page.getByText("Its time is up.").waitFor();
    await Promise.all([page.context().close(), trainer.page.context().close()]);
  },
);
