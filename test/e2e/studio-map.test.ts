import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { startDraft } from "~/services/studio/start-draft.server";
import { type App, openApp } from "../kit/e2e/app";
import { browsed } from "../kit/e2e/browsed";
import { formPlaces } from "../kit/e2e/form-places";
import { openPlace } from "../kit/e2e/form-walk";
import { expectAccessibleInEveryLook, expectNoSidewaysScroll, expectPageAccessible, openPage } from "../kit/e2e/page";
import { PHONE } from "../kit/e2e/phone";
import { colleague, gateFiles } from "../kit/scenario/gate";
import { largeCase } from "../kit/studio/large-case";

/** Whole journeys with a browser: asked for by name, since each takes seconds. */
describe.runIf(process.env.GREENROOM_LONG)("the map of a draft", () => {
  let app: App;
  let browser: Browser;

  beforeAll(async () => {
    [app, browser] = await Promise.all([openApp(gateFiles()), browsed()]);
  });

  const open = async (page: Page) => {
    await openPlace(page, app.address, formPlaces["a draft"] ?? expect.fail("there is no such place"));
    await page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = false");
    await page.evaluate("document.getElementById('map').scrollIntoView()");
    return new URL(page.url()).pathname;
  };
  const card = (page: Page, id: string) => page.locator(`a[data-id="${id}"]`);
  /** The server and the browser write spaces differently. */
  const place = async (page: Page, id: string) => (await card(page, id).locator("..").getAttribute("style"))?.replace(/[\s;]/g, "");
  const world = (page: Page) => page.locator(".map-world").getAttribute("style");
  const focused = (page: Page): Promise<string | null> => page.evaluate("document.activeElement?.dataset.id ?? null");

  test("is walked by keys: one tab stop, arrows along the ways, zoom, search, and Enter opens the form", async () => {
    const { page, faults } = await openPage(browser, { viewport: { width: 1280, height: 900 } });
    await open(page);
    await page.locator(".map-live").waitFor();
    expect(await page.locator("a[data-id]:not([tabindex='-1'])").count()).toBe(1);
    await card(page, "opening").focus();
    await page.keyboard.press("ArrowRight");
    const next = await focused(page);
    expect(next).not.toBe("opening");
    expect(next).not.toBe(null);
    await page.keyboard.press("ArrowLeft");
    expect(await focused(page)).toBe("opening");
    const before = await world(page);
    await page.keyboard.press("+");
    await expect.poll(() => world(page), { timeout: 10_000 }).not.toBe(before);
    await page.keyboard.press("/");
    await page.keyboard.type("too-late");
    await page
      .getByRole("link", { name: /^too-late/ })
      .first()
      .waitFor();
    await page.getByText(/places? found/).waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page), { timeout: 10_000 }).toBe("too-late");
    await page.keyboard.press("Enter");
    await page.waitForURL(/at=endings\.too-late/);
    await expect.poll(() => page.evaluate("document.activeElement?.id"), { timeout: 10_000 }).toBe("form");
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test("keeps where a card was put over a reload, and puts it back when it is tidied up; the text stays as it is", async () => {
    const { page, faults } = await openPage(browser, { viewport: { width: 1280, height: 900 } });
    const draft = await open(page);
    await page.locator(".map-live").waitFor();
    const before = await place(page, "opening");
    const box = (await card(page, "opening").boundingBox()) ?? expect.fail("there is no card");
    await page.mouse.move(box.x + 20, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + 60, box.y + 90, { steps: 4 });
    await page.mouse.up();
    await page.getByRole("button", { name: "Tidy up" }).waitFor();
    const moved = await place(page, "opening");
    expect(moved).not.toBe(before);
    expect(new URL(page.url()).pathname).toBe(draft);
    await page.reload();
    await expect.poll(() => place(page, "opening"), { timeout: 10_000 }).toBe(moved);
    await page.getByRole("button", { name: "Tidy up" }).click();
    await expect.poll(() => place(page, "opening"), { timeout: 10_000 }).toBe(before);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test.each([
    ["with script, by keys", true, { width: 1280, height: 900 }],
    ["without script, on a phone", false, PHONE],
  ])("leads on to a new situation %s, and takes it back as one", async (_, javaScriptEnabled, viewport) => {
    const { page, faults } = await openPage(browser, { javaScriptEnabled, viewport });
    const draft = await open(page);
    if (javaScriptEnabled) {
      await page.locator(".map-live").waitFor();
      await card(page, "opening").focus();
      await page.keyboard.press("c");
      await page.waitForURL(/at=situations\.opening/);
    } else await page.goto(`${app.address}${draft}?at=situations.opening`);
    const form = page.locator("form").filter({ has: page.locator("button[value=add-way]") });
    if (!javaScriptEnabled) await page.getByText("Add a choice that leads on").click();
    await form.getByLabel("What the trainee says").fill("Tell me what it's for.");
    await form.getByLabel("Leads to").selectOption({ label: "A new situation" });
    await form.getByLabel("What is said in the new situation").fill("It's for Saturday.");
    await form.getByRole("button", { name: "Add" }).click();
    await page.waitForURL(/at=situations\.its-for-saturday/);
    await card(page, "its-for-saturday").waitFor({ state: "attached" });
    await page.getByRole("button", { name: "Undo" }).click();
    await card(page, "its-for-saturday").waitFor({ state: "detached" });
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test("is accessible in every look, and fits into 320 px", async () => {
    const { page, faults } = await openPage(browser);
    await open(page);
    await page.locator(".map-live").waitFor();
    await expectAccessibleInEveryLook(page, "the map");
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoSidewaysScroll(page, "the map");
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test("of very many cards holds those that are seen, goes on to those that are not, and is one canvas from far away", async () => {
    const { page, faults } = await openPage(browser, { viewport: { width: 1280, height: 900 } });
    const large = {
      ...{ shows: [], sends: [] },
      open: async () => {
        const viewer = await colleague("trainer");
        return { viewer, path: `/studio/${await startDraft(viewer, "large-case", largeCase(400))}` };
      },
    };
    await openPlace(page, app.address, large);
    await page.locator(".map-live").waitFor();
    expect(await page.locator("a[data-id]").count()).toBeLessThan(200);
    await card(page, "room-0-0").focus();
    for (let column = 1; column <= 12; column += 1) {
      await page.keyboard.press("ArrowRight");
      await expect.poll(() => focused(page), { timeout: 10_000 }).toMatch(new RegExp(`^room-${column}-`));
    }
    await page.keyboard.press("0");
    await page.locator("canvas").waitFor();
    await expect.poll(() => page.locator("a[data-id]").count(), { timeout: 10_000 }).toBe(1);
    await expectPageAccessible(page, "the map from far away");
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
