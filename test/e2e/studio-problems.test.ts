import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { startDraft } from "~/services/studio/start-draft.server";
import type { Viewer } from "~/services/viewer";
import { type App, member, openApp } from "../kit/e2e/app";
import { browsed } from "../kit/e2e/browsed";
import { beAs, openPage } from "../kit/e2e/page";
import { mergePatch } from "../kit/generate/merge-patch";
import { diagnosticBase, type Example, readPages } from "../kit/scenario/diagnostic-pages";
import { provoking } from "../kit/studio/provoking";

const PATIENCE = { timeout: 240_000 };
/** They are about a folder's name, a file that cannot be read and a translation: a draft has none of the three. */
const elsewhere = ["GR0004", "GR0005", "GR2018"];
const textOf = ({ language, text }: Example) => (language === "text" ? text : stringify(mergePatch(diagnosticBase, parse(text))));
/** The example of too many positions is one for a check that is held to few: here it takes more choices that can be made at any time. */
const tooMany = (text: string): string =>
  stringify(
    mergePatch(parse(text), {
      anytime: Object.fromEntries(["one", "two", "three", "four"].map((name) => [`talk-${name}`, { kind: "say", words: `Now, ${name}.` }])),
    }),
  );
const ofPages = readPages()
  .filter(({ code }) => !elsewhere.includes(code))
  .map(({ code, bad, mended }): [code: string, bad: string, mended: string] => [
    code,
    code === "GR2019" ? tooMany(textOf(bad)) : textOf(bad),
    textOf(mended),
  ]);
const calm = { send: [{ when: { fact: "birthday", is: "later" }, to: "too-late" }, { to: "closing" }] };
const mendedSmell = mergePatch(diagnosticBase, {
  situations: {
    needed: { choices: { "send-courier": { then: calm.send }, "shop-round-the-corner": { then: calm.send } } },
    closing: { choices: { "close-joke": null } },
  },
});
const ofSmells = provoking.map(([code, patch]): [code: string, bad: string, mended: string] => [
  code,
  stringify(mergePatch(diagnosticBase, patch)),
  stringify(mendedSmell),
]);

describe.runIf(process.env.GREENROOM_LONG === "1")(
  "every diagnostic is seen in all three views, leads to its place and is mended there",
  () => {
    let app: App;
    let browser: Browser;
    let viewer: Viewer;
    let page: Page;
    let faults: string[];
    beforeAll(async () => {
      [app, browser] = await Promise.all([openApp(), browsed()]);
      const { visitor, ...trainer } = await member(app, "trainer");
      viewer = trainer.viewer;
      ({ page, faults } = await openPage(browser, { viewport: { width: 1280, height: 900 } }));
      await beAs(page, visitor);
    });

    /** The entry of a problem in the list, which each view has. */
    const entry = (code: string) => page.locator(`section[aria-labelledby=problems] li[data-code=${code}]`).first();
    const unfold = () => page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true");

    test.each([...ofPages, ...ofSmells])(
      "%s",
      async (code, bad, mended) => {
        const id = await startDraft(viewer, "late-parcel", bad);
        const address = `${app.address}/studio/${id}`;
        await page.goto(address);
        await entry(code).waitFor({ ...PATIENCE, state: "attached" });
        await unfold();
        const link = entry(code).getByRole("link").first();
        const at = new URL((await link.getAttribute("href")) ?? "", address).searchParams.get("at") ?? "";
        const [group = "", name = ""] = at.split(".");
        if (group === "situations" || group === "endings")
          expect(await page.locator(`.map-card[data-id=${name}]`).innerText(), "its card on the map").toMatch(/\d problem/);
        const outlined = page.locator(`nav a[href*="at=${group}.${name}#"]`).first();
        if (name !== "" && (await outlined.count()) > 0) expect(await outlined.innerText(), "its row in the outline").toMatch(/\d problem/);
        await link.click();
        await page.waitForURL((url) => url.searchParams.get("at") === at);
        await page.locator("#form").waitFor();
        await page.goto(`${address}?view=source`);
        await page.locator(".cm-content").waitFor(PATIENCE);
        await entry(code).waitFor({ ...PATIENCE, state: "attached" });
        await unfold();
        await entry(code).getByRole("button").click();
        await page.locator(".cm-activeLine").waitFor();
        await page.locator(".cm-gutter-lint .cm-lint-marker").first().waitFor(PATIENCE);
        await page.locator(".cm-content").click();
        await page.keyboard.press("ControlOrMeta+a");
        await page.keyboard.insertText(mended);
        await entry(code).waitFor({ ...PATIENCE, state: "detached" });
        expect(faults).toEqual([]);
      },
      600_000,
    );
  },
);
