import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { type App, openApp } from "../kit/e2e/app";
import { browsed } from "../kit/e2e/browsed";
import { formPlaces } from "../kit/e2e/form-places";
import { formsOn, openPlace, type Trouble, troubles, tryForm } from "../kit/e2e/form-walk";
import { openPage } from "../kit/e2e/page";
import { gateFiles } from "../kit/scenario/gate";

let app: App;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([openApp({ ...gateFiles(), mostRequests: 10_000_000 }), browsed()]);
});

/** Where people type most; the others are walked in the long run. */
const often: [place: string, trouble: Trouble, script: boolean][] = [
  ["a reflection", "offline", true],
  ["a reflection", "a session that is over", false],
  ["a review", "a session that is over", true],
  ["an appeal", "too many requests", false],
];

const all = Object.keys(formPlaces).flatMap((place) =>
  troubles.flatMap((trouble) => [true, false].map((script): (typeof often)[number] => [place, trouble, script])),
);

test("every component with a form is on a page that is walked, every route that takes one is met, and no form is made another way", () => {
  const components = readdirSync("app/components", { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".tsx"));
  const source = (name: string) => readFileSync(join("app/components", name), "utf8");
  const made = components.filter((name) => /<PostForm\b/.test(source(name))).map((name) => name.replace(/\.tsx$/, ""));
  // Shown in answer to a form alone; what was typed goes on in them.
  const answers = ["form/unsent-page", "people/member-question"];
  const shown = Object.values(formPlaces).flatMap(({ shows }) => shows);
  expect([...new Set([...shown, ...answers])].sort()).toEqual(made.sort());
  // A page that does not exist takes no form that any page shows.
  const taking = Object.entries(app.build.routes).filter(([id, route]) => route?.module.action && id !== "routes/no-page");
  expect([...new Set(Object.values(formPlaces).flatMap(({ sends }) => sends))].sort()).toEqual(taking.map(([id]) => id).sort());
  expect(components.filter((name) => /type="hidden"/.test(source(name)))).toEqual(["form/hidden.tsx"]);
  const plain = components.filter((name) => /<(?:Form|form)\b/.test(source(name)) && name !== "form/post-form.tsx");
  for (const name of plain) expect(source(name), name).toMatch(/<(?:Form|form)\b[^>]*method="get"/);
});

test.each(process.env.GREENROOM_LONG === "1" ? all : often)(
  "%s, %s (script: %s): no word is lost, and the same words arrive",
  async (name, trouble, script) => {
    const place = formPlaces[name] ?? expect.fail("there is no such place");
    const { page, faults } = await openPage(browser, { javaScriptEnabled: script });
    await openPlace(page, app.address, place);
    const forms = await formsOn(page);
    expect(forms.length).toBeGreaterThan(0);
    for (const { kind, at } of forms) {
      const viewer = await openPlace(page, app.address, place);
      await tryForm(page, at, { trouble, script, viewer, what: `${name}: ${kind}` });
      await page.unrouteAll();
    }
    // What the router asks ahead of time may fail, and it says so.
    expect(faults.filter((fault) => !fault.startsWith("Failed to fetch manifest patches"))).toEqual([]);
    await page.context().close();
  },
);
