import { expect, test } from "vitest";
import { headerLinks } from "~/auth/header-links";
import { may } from "~/auth/policy";
import { translator } from "~/i18n/translate";

const standings = ["visitor", "guest", "trainee", "trainer", "leader"] as const;
const t = translator("en");

test.each(standings)("the header leads a %s to what the table allows them to look at, and to nothing else", (standing) => {
  const pages = headerLinks(standing).map(({ page }) => page);
  for (const { page } of headerLinks("leader")) expect(pages.includes(page), page).toBe(may(standing, "GET", `routes/${page}`));
});

test("a leader finds every page of the header, each with words of its own", () => {
  const links = headerLinks("leader");
  expect(links.map(({ to }) => to)).toEqual([
    "/",
    "/library",
    "/history",
    "/career",
    "/reviews",
    "/studio",
    "/people",
    "/audit",
    "/account",
  ]);
  expect(new Set(links.map(({ page }) => t(`nav.${page}`))).size).toBe(links.length);
  expect(headerLinks("trainee").map(({ page }) => page)).not.toContain("people");
});
