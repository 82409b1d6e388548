import { screen } from "@testing-library/react";
import { afterAll, expect, test } from "vitest";
import { Odds } from "~/components/career/odds";
import { FirstStart } from "~/components/door/first-start";
import { SignIn } from "~/components/door/sign-in";
import { FaultPage } from "~/components/frame/fault-page";
import { Account } from "~/components/people/account";
import { localeOf } from "~/i18n/locale.server";
import { pageMeta } from "~/i18n/page-meta";
import { addPseudoLocale, toPseudo } from "../i18n/pseudo-locale";
import { renderPage } from "../kit/e2e/render-page";
import { odds } from "../kit/scenario/career-views";

const { locale, remove } = addPseudoLocale();
afterAll(remove);

/** Words outside the brackets that mark what comes from the catalogue. */
function untranslated(container: Element): string[] {
  const labels = [...container.querySelectorAll("[aria-label]")].map((element) => element.getAttribute("aria-label") ?? "");
  const texts = [container.textContent ?? "", ...labels];
  return texts.flatMap((text) => text.replace(/\[[^[\]]*\]/g, " ").match(/[a-z]{2,}/gi) ?? []);
}

test("a browser gets the language that it asks for, once there is a catalogue", () => {
  expect(localeOf(new Request("http://here/", { headers: { "Accept-Language": "de-AT, en;q=0.5" } }))).toBe(locale);
});

test.each([
  [{ locale: "de" }, toPseudo],
  [{ locale: "en" }, (text: string) => text],
  [{ locale: "xx" }, (text: string) => text],
  [undefined, (text: string) => text],
] as const)("a page's title follows the language of the root loader: %j", (data, say) => {
  const [title, description] = pageMeta([{ id: "root", data }], "career.title");
  expect(title).toEqual({ title: `${say("Career")} · ${say("Greenroom")}` });
  expect(description).toMatchObject({ content: say("Where support agents rehearse before they go live.") });
});

test.each([
  ["sign-in", <SignIn key="1" to="/" first guests problem={{ code: "wait", minutes: 8 }} />],
  ["first start", <FirstStart key="2" problems={[{ field: "token", code: "used" }]} />],
  ["odds", <Odds key="3" {...odds} />],
  ["a fault", <FaultPage key="4" status={404} reference="" />],
  ["account", <Account key="5" name="" standing="leader" mail="" teams={[]} profile={null} problem={{ form: "erase", code: "name" }} />],
])("no word of %s stays English", async (_, page) => {
  const { container } = renderPage(page, undefined, locale);
  await screen.findByRole("main");
  expect(untranslated(container)).toEqual([]);
});

test("numbers are written as the language writes them", async () => {
  renderPage(<Odds {...odds} />, undefined, locale);
  expect(await screen.findByRole("columnheader", { name: /^85\s%$/ })).toBeVisible();
  expect(screen.getByRole("cell", { name: "0,019" })).toBeVisible();
});

test("what is not taken from the catalogue is found", () => {
  const { container } = renderPage(<section aria-label="Hello">{toPseudo("there")} by 12 %</section>, undefined, locale);
  expect(untranslated(container)).toEqual(["by", "Hello"]);
});
