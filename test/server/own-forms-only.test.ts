import { beforeEach, expect, test } from "vitest";
import * as home from "~/routes/home";
import { memoryStore } from "~/store/memory/store";
import { store, useStore } from "~/store/open.server";
import { smallApp } from "../kit/e2e/small-app";
import { furnish } from "../kit/scenario/credit";

beforeEach(() => {
  furnish({});
  useStore(memoryStore());
});

test("a browser that keeps no cookies is told so, and one whose form is old is told to reload; neither changes anything", async () => {
  const { meta: _, ...route } = home;
  const blocked = await smallApp({ welcome: ["routes/home", route] }, { cookie: "" });
  const form = { name: "Ada", level: "css1" };
  const refused = await blocked("/welcome", { form });
  expect([refused.status, await refused.text()]).toEqual([
    403,
    expect.stringMatching(/^Your browser didn't send this site's cookie.*Allow cookies/),
  ]);
  const ask = await smallApp({ welcome: ["routes/home", route] });
  const old = await ask("/welcome", { form: { ...form, "form-token": "old" }, headers: { Cookie: "greenroom-visit=another" } });
  expect([old.status, await old.text()]).toEqual([403, expect.stringMatching(/^This form is from before/)]);
  expect(await store().people.all()).toEqual([]);
});
