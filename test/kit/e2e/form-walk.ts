import type { BrowserContext, Locator, Page, Request } from "playwright-core";
import { expect } from "vitest";
import { setSession } from "~/auth/session-cookie.server";
import { now } from "~/process/clock.server";
import { beginSession } from "~/services/door/session.server";
import type { Viewer } from "~/services/viewer";
import { memoryStore } from "~/store/memory/store";
import { useStore as keepStore, store } from "~/store/open.server";
import { PASSWORD } from "./app";
import { type FormPlace, kindOf } from "./form-places";

/** What keeps a form from having an effect. */
export const troubles = ["offline", "too many requests", "a proxy without a server", "a session that is over"] as const;
export type Trouble = (typeof troubles)[number];

const HOST = "localhost";
const SENT = "Greenroom-Unsent";

/** Puts a new session of this person into a browser, as if they had signed in in another tab. */
async function enterAs(context: BrowserContext, viewer: Viewer): Promise<void> {
  const person = await store().people.get(viewer.personId);
  if (!person) throw new Error(`${viewer.name} is gone`);
  const [name = "", value = ""] = (await setSession(await beginSession(store(), person))).split(";")[0]?.split(/=(.*)/s) ?? [];
  await context.addCookies([{ name, value, domain: HOST, path: "/", httpOnly: true, sameSite: "Lax" }]);
}

/** Opens a place in a house of its own, with all that is folded away in sight. */
export async function openPlace(page: Page, address: string, place: FormPlace): Promise<Viewer | null> {
  keepStore(memoryStore());
  const { viewer, path } = await place.open();
  await page.context().clearCookies();
  if (viewer) await enterAs(page.context(), viewer);
  await page.goto(address + path, { waitUntil: "networkidle" });
  await unfold(page);
  return viewer;
}

async function unfold(page: Page): Promise<void> {
  for (const part of await page.locator("details").all()) await part.evaluate((one) => one.setAttribute("open", ""));
}

/** The forms of a page, one of each kind, as selectors that find them again in another window. */
export async function formsOn(page: Page): Promise<{ kind: string; at: number }[]> {
  const found = new Map<string, number>();
  for (const [at, form] of (await page.locator("form[method=post]").all()).entries()) {
    const { action, names }: { action: string; names: string[] } = await form.evaluate((one) => ({
      action: one.getAttribute("action") ?? "",
      names: [...one.querySelectorAll("input, textarea, select, button[name]")].map((field) => field.getAttribute("name") ?? ""),
    }));
    const kind = kindOf(action.replace(/[\w-]{20,}/g, "…"), [...new Set(names.map((name) => name.replace(/[\w-]{20,}/g, "…")))]);
    if (!found.has(kind)) found.set(kind, at);
  }
  return [...found].map(([kind, at]) => ({ kind, at }));
}

/** Fills in every field of a form in which one types, and picks the first of what is to be picked; what was typed, by name. */
async function fill(form: Locator): Promise<Map<string, string>> {
  const typed = new Map<string, string>();
  for (const field of await form
    .locator("input:not([type=hidden]):not([type=radio]):not([type=checkbox]):not([readonly]), textarea")
    .all()) {
    const name = (await field.getAttribute("name")) ?? "";
    const type = await field.getAttribute("type");
    const isSecret = type === "password";
    const words = isSecret
      ? PASSWORD
      : type === "date"
        ? "2026-12-24"
        : name === "mail"
          ? "typed@greenroom.example"
          : name === "amount"
            ? "12.5"
            : `Typed by me as ${name}`;
    await field.fill(words);
    if (!isSecret) typed.set(name, words);
  }
  const groups = new Set<string>();
  for (const radio of await form.locator("input[type=radio]").all()) {
    const name = (await radio.getAttribute("name")) ?? "";
    if (!groups.has(name)) await radio.check();
    groups.add(name);
  }
  return typed;
}

/** The words as the first form of the page holds them that has all of these fields. */
async function expectWords(page: Page, typed: ReadonlyMap<string, string>, what: string): Promise<Locator> {
  const forms = page.locator("form[method=post]");
  for (const form of await forms.all()) {
    const held = await Promise.all(
      [...typed.keys()].map(async (name) =>
        (await form.locator(`[name="${name}"]`).count()) > 0 ? form.locator(`[name="${name}"]`).first().inputValue() : null,
      ),
    );
    if (typed.size > 0 && held.every((value, at) => value === [...typed.values()][at])) return form;
  }
  expect.fail(`${what}: the words are gone from ${page.url()}: ${(await page.locator("body").innerText()).slice(0, 500)}`);
}

/** Puts the trouble between a page and the server; returns what mends it. */
async function befall(page: Page, trouble: Trouble, viewer: Viewer | null): Promise<() => Promise<void>> {
  const context = page.context();
  switch (trouble) {
    case "offline":
      await context.setOffline(true);
      return () => context.setOffline(false);
    case "a proxy without a server": {
      const isPost = (url: URL) => url.hostname === HOST;
      await page.route(isPost, (route) =>
        route.request().method() === "POST"
          ? route.fulfill({ status: 502, contentType: "text/html", body: "<h1>502 Bad Gateway</h1>" })
          : route.continue(),
      );
      return () => page.unroute(isPost);
    }
    case "too many requests": {
      const keys = ["127.0.0.1", "::1", "::ffff:127.0.0.1"].map((place) => `requests-all ${place}`);
      const set = async (count: number | null) => {
        const at = now().getTime();
        for (const key of keys) await store().counters.change(key, at, () => (count === null ? null : { count, until: at + 60_000 }));
      };
      await set(10_000_000);
      return () => set(null);
    }
    case "a session that is over":
      if (viewer) for await (const id of store().sessions.ids()) await store().sessions.change(id, () => null);
      else await context.clearCookies();
      return async () => {
        if (viewer) await enterAs(context, viewer);
      };
  }
}

/** Types into a form, lets the trouble befall it, and holds that no word is lost and that the same words arrive once it is mended. */
export async function tryForm(
  page: Page,
  at: number,
  { trouble, script, viewer, what }: { trouble: Trouble; script: boolean; viewer: Viewer | null; what: string },
): Promise<void> {
  const form = page.locator("form[method=post]").nth(at);
  const staysHere: boolean = await form.evaluate((one: HTMLFormElement) => new URL(one.action).pathname === location.pathname);
  const typed = await fill(form);
  const forgotten = await form
    .locator('[autocomplete="off"]:not([type=hidden])')
    .evaluateAll((all) => all.map((one) => one.getAttribute("name") ?? ""));
  expect(["", "amount", "typed"], what).toEqual(expect.arrayContaining(forgotten));
  const mend = await befall(page, trouble, viewer);
  const before = page.url();
  const press = (one: Locator) => one.locator("button[type=submit]").first().click();
  const isPost = (request: Request) => request.method() === "POST";
  const over = Promise.race([page.waitForResponse((response) => isPost(response.request())), page.waitForEvent("requestfailed", isPost)]);
  await press(form);
  await over;
  let again: Locator;
  if (script && staysHere) {
    const retry = page.getByRole("button", { name: "Try again" });
    await retry.waitFor();
    again = typed.size > 0 ? await expectWords(page, typed, what) : form;
    expect(page.url(), what).toBe(before);
    await mend();
    const arrived = arrival(page);
    await retry.click();
    return expectArrived(await arrived, typed, what);
  }
  if (trouble === "offline") {
    // The browser's own page stands where the form was, and holds it: to try again there sends it.
    await page.waitForURL("chrome-error://**");
    await mend();
    const arrived = arrival(page);
    await page.reload();
    return expectArrived(await arrived, typed, what);
  }
  await page.waitForLoadState("load");
  if (trouble === "a proxy without a server" || (await page.locator("form[method=post]").count()) === 0) {
    // A browser puts nothing back into a field that it is told to remember nothing of: where it could complete what a trainee has to type, it would answer for them.
    for (const name of forgotten) typed.delete(name);
    await mend();
    await page.goBack({ waitUntil: "load" });
    await unfold(page);
  }
  if (typed.size === 0) {
    await mend();
    return;
  }
  again = await expectWords(page, typed, what);
  for (const secret of await again.locator("input[type=password]").all()) await secret.fill(PASSWORD);
  await mend();
  const arrived = arrival(page);
  await press(again);
  return expectArrived(await arrived, typed, what);
}

function arrival(page: Page) {
  return page.waitForResponse((response) => response.request().method() === "POST");
}

async function expectArrived(
  response: Awaited<ReturnType<typeof arrival>>,
  typed: ReadonlyMap<string, string>,
  what: string,
): Promise<void> {
  expect([response.headers()[SENT.toLowerCase()], response.status() < 500 && response.status() !== 429], what).toEqual([undefined, true]);
  const sent = new URLSearchParams(response.request().postData() ?? "");
  for (const [name, words] of typed) expect(sent.get(name), what).toBe(words);
}
