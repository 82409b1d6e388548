import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { beginDraft } from "~/services/studio/begin-draft.server";
import { editDraft } from "~/services/studio/change-draft.server";
import { openDraft } from "~/services/studio/draft-log.server";
import { textWords } from "~/studio/draft/draft";
import { type App, member, openApp } from "../kit/e2e/app";
import { browsed } from "../kit/e2e/browsed";
import { beAs, openPage } from "../kit/e2e/page";
import { gateFiles } from "../kit/scenario/gate";

const patience = { timeout: 10_000 };
const stored = async (id: string) => textWords((await openDraft(id))?.state.text ?? expect.fail("the draft is gone"));

describe.runIf(process.env.GREENROOM_LONG === "1")("a form that saves itself", () => {
  let app: App;
  let browser: Browser;
  beforeAll(async () => {
    [app, browser] = await Promise.all([openApp(gateFiles()), browsed()]);
  });

  let drafts = 0;
  /** A draft, and its first situation on a page of someone's own. */
  async function opened() {
    const { visitor, viewer } = await member(app, "trainer", { name: "Lena" });
    drafts += 1;
    const made = await beginDraft(viewer, { name: `late-parcel-${drafts}`, title: "Late again", from: "" });
    const id = "id" in made ? made.id : expect.fail(made.problem);
    const { page, faults } = await openPage(browser, { viewport: { width: 1280, height: 900 } });
    await beAs(page, visitor);
    await page.goto(`${app.address}/studio/${id}?at=situations.opening`, { waitUntil: "networkidle" });
    return { id, page, faults, viewer };
  }
  const says = (page: Page) => page.getByLabel("What is said on arriving here", { exact: true });
  const setSays = (value: string) => ({ do: "set", path: ["situations", "opening", "says"], value, reach: "here" }) as const;

  test("what is typed is in the text a moment later, in few changes, and the focus stays where it is", async () => {
    const { id, page, faults } = await opened();
    await says(page).fill("");
    await says(page).pressSequentially("Where is it? It was due yesterday.", { delay: 30 });
    await expect.poll(() => stored(id), patience).toContain("Where is it? It was due yesterday.");
    await page.getByText("Saved", { exact: true }).waitFor();
    expect(await page.evaluate("document.activeElement.tagName")).toBe("TEXTAREA");
    await page.keyboard.type(" Really.");
    await expect.poll(() => stored(id), patience).toContain("due yesterday. Really.");
    expect((await openDraft(id))?.state.version).toBeLessThan(6);
    // Another field of another choice, in the same scene.
    await page.locator('select[name="is:situations.opening.choices.send-link.to"]').selectOption("needed");
    await expect.poll(async () => (await stored(id)).match(/send-link:[\s\S]*?to: (\w+)/)?.[1], patience).toBe("needed");
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test("what a server did not take waits, is there after a reload, and is saved once it answers", async () => {
    const { id, page } = await opened();
    const before = await stored(id);
    await page.route("**/changes", (route) => (route.request().method() === "POST" ? route.abort() : route.continue()));
    await says(page).fill("Nobody told me anything.");
    await page.getByText(/can't be reached/).waitFor();
    await page.reload({ waitUntil: "networkidle" });
    await expect.poll(() => says(page).inputValue(), patience).toBe("Nobody told me anything.");
    expect(await stored(id)).toBe(before);
    await page.unrouteAll();
    await expect.poll(() => stored(id), patience).toContain("Nobody told me anything.");
    expect(await page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('greenroom-unsent-form'))")).toEqual([]);
    await page.context().close();
  });

  test("what was sent when the answer was lost is no one else's change", async () => {
    const { id, page } = await opened();
    let lost = 0;
    await page.route("**/changes", async (route) => {
      if (route.request().method() !== "POST" || lost > 0) return route.continue();
      lost += 1;
      await route.fetch();
      await route.abort();
    });
    await says(page).fill("Hello?");
    await expect.poll(() => stored(id), patience).toContain("Hello?");
    await page.keyboard.type(" Anyone?");
    await expect.poll(() => stored(id), patience).toContain("Hello? Anyone?");
    expect(lost).toBe(1);
    await page.context().close();
  });

  test("what someone else changes is shown where nothing was typed; where something was, it stays and is told", async () => {
    const { id, page, viewer } = await opened();
    await editDraft(viewer, id, setSays("Theirs."));
    await expect.poll(() => says(page).inputValue(), patience).toBe("Theirs.");
    await page.route("**/changes", (route) => (route.request().method() === "POST" ? route.abort() : route.continue()));
    await says(page).fill("Mine.");
    await page.getByText(/can't be reached/).waitFor();
    await editDraft(viewer, id, setSays("Theirs again."));
    await page.unrouteAll();
    await page.getByText(/Someone changed this while you were typing/).waitFor();
    expect(await says(page).inputValue()).toBe("Mine.");
    expect(await stored(id)).toContain("Theirs again.");
    // Whoever reads that and goes on means it.
    await says(page).press("End");
    await page.keyboard.type(" Still.");
    await expect.poll(() => stored(id), patience).toContain("Mine. Still.");
    await page.context().close();
  });

  test("an ended session says so, and the words stay", async () => {
    const { id, page } = await opened();
    await page.context().clearCookies();
    await says(page).fill("After the end.");
    await page
      .getByText(/sign in/i)
      .first()
      .waitFor();
    expect(await says(page).inputValue()).toBe("After the end.");
    expect(await stored(id)).not.toContain("After the end.");
    await page.context().close();
  });

  test("a new row is there once it is saved, and once only", async () => {
    const { id, page } = await opened();
    await page
      .locator("details", { hasText: "Something else if things stand differently: What is said on arriving here" })
      .last()
      .locator("summary")
      .first()
      .click();
    const fresh = page.getByLabel("What is said on arriving here, new", { exact: true });
    await fresh.fill("Hi again.");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect.poll(() => stored(id), patience).toContain("- text: Hi again.");
    await page.getByText("Saved.").waitFor();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.waitForLoadState("networkidle");
    expect((await stored(id)).split("Hi again.").length).toBe(2);
    await page.context().close();
  });
});
