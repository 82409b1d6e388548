import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { beginDraft } from "~/services/studio/begin-draft.server";
import { editDraft } from "~/services/studio/change-draft.server";
import { openDraft } from "~/services/studio/draft-log.server";
import { textWords } from "~/studio/draft/draft";
import { type App, member, openApp } from "../kit/e2e/app";
import { browsed } from "../kit/e2e/browsed";
import { beAs, expectAccessibleInEveryLook, expectNoSidewaysScroll, openPage } from "../kit/e2e/page";
import { gateFiles } from "../kit/scenario/gate";

const patience = { timeout: 60_000 };

/** What stands in the editor, line by line as far as it is drawn. */
const shown = (page: Page) => page.locator(".cm-content").innerText();
const lastLines = async (page: Page) => (await page.locator(".cm-line").allInnerTexts()).slice(-3).map((line) => line.replace("\n", ""));
const stored = async (id: string) => textWords((await openDraft(id))?.state.text ?? expect.fail("the draft is gone"));

describe.runIf(process.env.GREENROOM_LONG === "1")("the source of a draft, in an editor", () => {
  let app: App;
  let browser: Browser;
  beforeAll(async () => {
    [app, browser] = await Promise.all([openApp(gateFiles()), browsed()]);
  });

  let drafts = 0;
  async function begun() {
    const { viewer } = await member(app, "trainer", { name: "Lena" });
    drafts += 1;
    const made = await beginDraft(viewer, { name: `late-parcel-${drafts}`, title: "Late again", from: "" });
    return { id: "id" in made ? made.id : expect.fail(made.problem), viewer };
  }

  /** A page of its own browser, signed in, at the source. */
  async function at(id: string, name: string, viewport = { width: 1280, height: 900 }) {
    const { visitor, viewer } = await member(app, "trainer", { name });
    const opened = await openPage(browser, { viewport });
    await beAs(opened.page, visitor);
    await opened.page.goto(`${app.address}/studio/${id}?view=source`);
    await opened.page.locator(".cm-content").waitFor();
    return { ...opened, viewer };
  }

  const typeAtEnd = async (page: Page, words: string) => {
    await page.locator(".cm-content").click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type(words);
  };

  test("what is typed is on the server a moment later, in few changes, and is taken back and done again, over a reload too", async () => {
    const { id } = await begun();
    const before = await stored(id);
    const { page, faults } = await at(id, "Mina");
    await typeAtEnd(page, "# some words of mine");
    await expect.poll(() => stored(id), patience).toBe(`${before}# some words of mine`);
    await page.reload();
    await page.locator(".cm-content").waitFor();
    const { viewer } = await begun();
    await editDraft(viewer, id, { do: "set", path: ["title"], value: "Lena's title", reach: "here" });
    await page.locator(".cm-content").click();
    await page.keyboard.press("Control+Home");
    await expect.poll(() => shown(page), patience).toContain("Lena's title");
    await page.keyboard.press("Control+z");
    await expect.poll(() => stored(id), patience).not.toContain("words of mine");
    await page.keyboard.press("Control+Shift+Z");
    await expect.poll(() => stored(id), patience).toContain("# some words of mine");
    expect(await stored(id)).toContain("Lena's title");
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test("two people on one draft see each other's words and where the other is, and lose nothing", async () => {
    const { id } = await begun();
    const before = await stored(id);
    const [mina, ben] = [await at(id, "Mina"), await at(id, "Ben")];
    await mina.page.getByText("Ben is here, too.").waitFor();
    await ben.page.locator(".cm-line", { hasText: "opening:" }).first().click();
    await mina.page.getByText("Ben is at opening.").waitFor();
    await Promise.all([typeAtEnd(mina.page, "# Mina was here\n"), typeAtEnd(ben.page, "# Ben was here\n")]);
    const letters = (text: string) => [...text].sort().join("");
    const added = async () => letters((await stored(id)).slice(before.length));
    await expect.poll(added, patience).toBe(letters("# Mina was here\n# Ben was here\n"));
    for (const { page } of [mina, ben]) {
      await page.keyboard.press("Control+End");
      await expect.poll(() => lastLines(page), patience).toEqual((await stored(id)).split("\n").slice(-3));
    }
    expect([mina.faults, ben.faults]).toEqual([[], []]);
    for (const { page } of [mina, ben]) await page.context().close();
  });

  test("offline, it says so and keeps what was typed, also over a reload", async () => {
    const { id } = await begun();
    const { page, faults } = await at(id, "Mina");
    await page.context().setOffline(true);
    await typeAtEnd(page, "# typed in a tunnel");
    await page.getByText(/Not sent yet: \d+ changes. The server can't be reached/).waitFor();
    await page.context().setOffline(false);
    await expect.poll(() => stored(id), patience).toContain("# typed in a tunnel");
    await page.getByText("Saved", { exact: true }).waitFor();
    await page.context().setOffline(true);
    await page.keyboard.type(" and another");
    await page.getByText(/Not sent yet/).waitFor();
    await page.close();
    const again = await page.context().newPage();
    await page.context().setOffline(false);
    await again.goto(`${app.address}/studio/${id}?view=source`);
    await expect.poll(() => stored(id), patience).toContain("# typed in a tunnel and another");
    await again.locator(".cm-content").click();
    await again.keyboard.press("Control+End");
    await expect.poll(() => shown(again), patience).toContain("# typed in a tunnel and another");
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test("it offers what can stand here, and shows what is wrong at its line and in a list that leads there", async () => {
    const { id } = await begun();
    const { page, faults } = await at(id, "Mina");
    await typeAtEnd(page, "chan");
    await page.locator(".cm-tooltip-autocomplete li", { hasText: "channel" }).waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.type("pigeon");
    await page.locator(".cm-lint-marker-error").waitFor();
    await page.keyboard.press("Control+Home");
    const last = (await stored(id)).split("\n").length;
    await page.getByRole("button", { name: `line ${last}` }).click();
    await page.keyboard.press("End");
    for (const _ of "pigeon") await page.keyboard.press("Backspace");
    await page.keyboard.type("mail");
    await page.locator(".cm-lint-marker-error").waitFor({ state: "detached" });
    await expect.poll(() => stored(id), patience).toMatch(/channel: mail$/);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test("it is accessible in every look, fits into 320 px, Tab leaves it, and the policy for content holds", async () => {
    const { id } = await begun();
    const { page, faults } = await at(id, "Mina");
    await page.locator(".cm-content").click();
    await page.keyboard.press("Control+f");
    await page.locator(".cm-search").waitFor();
    await expectAccessibleInEveryLook(page, "the editor");
    await page.keyboard.press("Escape");
    await page.locator(".cm-content").focus();
    await page.keyboard.press("Tab");
    expect(await page.locator(".cm-content").evaluate((one) => one === document.activeElement)).toBe(false);
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoSidewaysScroll(page, "the editor");
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
