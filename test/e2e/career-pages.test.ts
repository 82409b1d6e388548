import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { keepClock } from "~/process/clock.server";
import { makeInvitation } from "~/services/door/make-invitation.server";
import { DEMO_PASSWORD, seedDemo } from "~/services/operate/seed-demo.server";
import { reviewIdOf } from "~/services/review/review-id.server";
import type { Sitting } from "~/store/documents";
import { store } from "~/store/open.server";
import { type App, openApp } from "../kit/e2e/app";
import { browsed } from "../kit/e2e/browsed";
import { viewerNamed } from "../kit/e2e/door";
import { expectAccessibleInEveryLook, expectNoSidewaysScroll, openPage } from "../kit/e2e/page";

const isLong = process.env.GREENROOM_LONG === "1";
let app: App;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([openApp(), browsed()]);
});

/** The page as it stands in every look, and at the narrowest width that is promised. */
async function expectSound(page: Page, what: string): Promise<void> {
  await expectAccessibleInEveryLook(page, what, (look) => expectNoSidewaysScroll(page, look));
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page, `${what}, 320 px`);
}

async function demoPage(name: string, options = {}): Promise<{ page: Page; faults: string[] }> {
  const opened = await openPage(browser, options);
  const { page } = opened;
  await page.goto(`${app.address}/sign-in`);
  await page.getByLabel("E-mail address").fill(`${name.toLowerCase()}@greenroom.example`);
  await page.getByLabel("Password").fill(DEMO_PASSWORD);
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("button", { name: "Sign out" }).waitFor();
  return opened;
}

async function sittingWhere(picks: (sitting: Sitting) => boolean): Promise<Sitting> {
  for await (const id of store().sittings.ids()) {
    const sitting = await store().sittings.get(id);
    if (sitting && picks(sitting)) return sitting;
  }
  throw new Error("the demo has no such sitting");
}

test("the door of an empty house is accessible in every look and fits into 320 px", async () => {
  const { page, faults } = await openPage(browser);
  await page.goto(`${app.address}/sign-in`);
  await expectSound(page, "sign-in, before anybody has an account");
  await page.goto(`${app.address}/first-start`);
  await page.getByRole("button", { name: "Create the first account" }).click();
  await page.getByText("That isn't the word.").waitFor();
  await expectSound(page, "first start, with all that is wrong");
  expect(faults).toEqual([]);
});

describe("the demo", () => {
  beforeAll(async () => {
    const told: string[] = [];
    await seedDemo(app.clock(), (line) => told.push(line));
    // The demo had a clock of its own while it was made.
    keepClock(app.clock);
    expect(told.length).toBe(1);
  });

  test("signing in, a sitting and a review work with JavaScript off", async () => {
    const { page } = await demoPage("Bea", { javaScriptEnabled: false });
    await page.goto(`${app.address}/career`);
    await page.getByRole("button", { name: "Take the baseline" }).click();
    await page.getByRole("button", { name: "Start the first case" }).click();
    await page.waitForURL("**/attempts/*");
    await page.locator("main form").first().waitFor();
    await page.goBack();
    await page.reload();
    await page.getByRole("button", { name: "Back to the case in progress" }).waitFor();
    await page.context().close();

    const { page: desk } = await demoPage("Tom", { javaScriptEnabled: false });
    await desk.goto(`${app.address}/reviews`);
    await desk.getByRole("link", { name: /^Sitting / }).click();
    await desk.getByRole("button", { name: "Submit my review" }).click();
    await desk.getByText("Please mark every line of each scorecard.").waitFor();
    const groups = await desk.locator("fieldset").all();
    for (const group of groups) await group.getByRole("radio").last().check();
    await desk.getByLabel("Why?").fill("They asked what was not said.");
    await desk.getByRole("button", { name: "Submit my review" }).click();
    await desk.getByText("Nothing is waiting for you. You've reviewed 4 sittings.").waitFor();
    await desk.context().close();
  });

  test("the pages of the demo are accessible in every look and fit into 320 px", async () => {
    const [ines, samir, amara] = await Promise.all(["Ines Carvalho", "Samir Okafor", "Amara Lindqvist"].map(viewerNamed));
    if (!ines || !samir || !amara) throw new Error("the demo lacks somebody");
    const made = await makeInvitation(ines, { role: "trainee", level: "css1", teams: "North, South" });
    const signedOff = await sittingWhere(({ subject, certificateId }) => subject === amara.subject && certificateId !== null);
    const failed = await sittingWhere(({ kind, passed }) => kind === "gate" && passed === false);
    const inReview = await sittingWhere(({ passed, signedOff }) => passed === true && signedOff === null);
    const begun = await sittingWhere(({ endedAt }) => endedAt === null);

    const { page, faults } = await openPage(browser);
    await page.goto(`${app.address}/sign-in`);
    await page.getByLabel("E-mail address").fill("ines@greenroom.example");
    await page.getByLabel("Password").fill("not this one, surely");
    await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
    await page.getByText("don't match").waitFor();
    await expectSound(page, "sign-in, with a wrong password");
    for (const path of [`/invitations/${made?.token}`, "/invitations/spent", "/odds", `/certificates/${signedOff.certificateId}`]) {
      await page.goto(app.address + path);
      await expectSound(page, path);
    }
    const others: [who: string, paths: string[]][] = [
      ["Lena", ["/career"]],
      ["Oskar", ["/career"]],
      ["Kofi", ["/career", `/sittings/${inReview.id}`]],
      ["Bea", ["/career", `/sittings/${begun.id}`]],
      ["Yuki", ["/reviews", "/people"]],
    ];
    const visits: [who: string, paths: string[]][] = [
      ["Amara", ["/career", `/sittings/${signedOff.id}`, "/account"]],
      ["Lena", [`/sittings/${failed.id}`]],
      ["Yuki", [`/reviews/${reviewIdOf(inReview.id)}`]],
      // The same pages for others, who are elsewhere on their way.
      ...(isLong ? others : []),
      [
        "Ines",
        [
          "/reviews",
          `/appeals/${reviewIdOf(failed.id)}`,
          "/people",
          `/people/${samir.personId}`,
          "/audit",
          `/certificates/${signedOff.certificateId}`,
        ],
      ],
    ];
    for (const [who, paths] of visits) {
      const theirs = await demoPage(who);
      for (const path of paths) {
        expect((await theirs.page.goto(app.address + path))?.status(), `${who} ${path}`).toBe(200);
        for (const part of await theirs.page.locator("details").all()) await part.evaluate((one) => one.setAttribute("open", ""));
        await expectSound(theirs.page, `${who} ${path}`);
      }
      expect(theirs.faults, who).toEqual([]);
      await theirs.page.context().close();
    }
    expect(faults).toEqual([]);
  });
});
