import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { beginDraft } from "~/services/studio/begin-draft.server";
import { type App, member, openApp } from "../kit/e2e/app";
import { browsed } from "../kit/e2e/browsed";
import { beAs, expectAccessibleInEveryLook, expectNoSidewaysScroll, openPage } from "../kit/e2e/page";
import { PHONE } from "../kit/e2e/phone";
import { gateFiles } from "../kit/scenario/gate";

describe.runIf(process.env.GREENROOM_LONG === "1")("the best line first", () => {
  let app: App;
  let browser: Browser;
  beforeAll(async () => {
    [app, browser] = await Promise.all([openApp(gateFiles()), browsed()]);
  });

  async function turn(page: Page, says: string, words: string): Promise<void> {
    await page.getByLabel(/ says$/).fill(says);
    await page.getByLabel("The right answer", { exact: true }).fill(words);
    await page.getByRole("button", { name: "Write it down" }).click();
    await page.getByText(says).waitFor();
  }

  async function wrong(page: Page, label: string, words: string, leads: string, title = ""): Promise<void> {
    await page.getByLabel(label).fill(words);
    await page.getByLabel("Leads to", { exact: true }).selectOption(leads);
    if (title !== "") await page.getByLabel(/What the new ending is called/).fill(title);
    await page.getByRole("button", { name: "Add it" }).click();
    await page.getByText(words).waitFor();
  }

  test.each([
    ["with script", true],
    ["without script", false],
  ])("a small case is written from the empty page and plays, %s", async (_, javaScriptEnabled) => {
    const { visitor, viewer } = await member(app, "trainer", { name: "Lena" });
    const made = await beginDraft(viewer, { name: `late-parcel-${javaScriptEnabled}`, title: "Late again", from: "page:empty" });
    const id = "id" in made ? made.id : expect.fail(made.problem);
    const { page, faults } = await openPage(browser, { javaScriptEnabled, viewport: PHONE });
    await beAs(page, visitor);
    await page.goto(`${app.address}/studio/${id}`);
    await page.getByRole("link", { name: "Best line first" }).click();
    await turn(page, "Where is my parcel?", "I'm sorry. When do you need it?");
    await turn(page, "Tonight, by six!", "I'll send a courier right away.");
    await page.getByText("Or the conversation ends here").click();
    await page.getByLabel("What this ending is called").fill("In time");
    await page.getByLabel("What happens").fill("Thank you!");
    await page.getByRole("button", { name: "End it here" }).click();
    await wrong(page, "The tempting answer", "It'll be with you tomorrow.", "new", "Too late");
    await wrong(page, "The clumsy answer", "Look it up yourself.", "stays");
    await wrong(page, "The tempting answer", "First thing in the morning!", "too-late");
    await wrong(page, "The clumsy answer", "We don't do evenings.", "too-late");
    await page.getByText(/Each turn has its tempting/).waitFor();
    await page.getByRole("link", { name: "Map and forms" }).click();
    await page.goto(`${app.address}/studio/${id}/try?line=first-answer`);
    await page.getByText("Tonight, by six!").first().waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test("its pages are accessible in every look and fit into 320 px", async () => {
    const { visitor, viewer } = await member(app, "trainer", { name: "Lena" });
    const made = await beginDraft(viewer, { name: "late-parcel-look", title: "Late again", from: "" });
    const id = "id" in made ? made.id : expect.fail(made.problem);
    const { page, faults } = await openPage(browser);
    await beAs(page, visitor);
    for (const address of [
      `first`,
      `first?turn=1`,
      `?at=variants`,
      `?at=endings`,
      `?at=tests.party`,
      `?at=situations.opening.choices.send-link`,
    ]) {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(`${app.address}/studio/${id}${address.startsWith("?") ? "" : "/"}${address}`, { waitUntil: "networkidle" });
      for (const part of await page.locator("main details").all()) await part.evaluate((one) => one.setAttribute("open", ""));
      await expectAccessibleInEveryLook(page, address);
      await page.setViewportSize({ width: 320, height: 640 });
      await expectNoSidewaysScroll(page, address);
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
