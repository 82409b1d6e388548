import { beforeEach, expect, test } from "vitest";
import { viewDesk } from "~/services/play/view-desk.server";
import { memoryStore } from "~/store/memory/store";
import { useStore } from "~/store/open.server";
import { begun, CREDIT, furnish, LOCALE, newcomer } from "../../kit/scenario/credit";
import { creditCase } from "../../kit/scenario/folder";

beforeEach(() => useStore(memoryStore()));

test("a resource carries the token of the choice that opens it, even if another one has its title", async () => {
  const log = (text: string) => ({ title: "Log", kind: "tool" as const, class: "frontline", text });
  furnish({ [CREDIT]: creditCase({ resources: { first: log("The first."), second: log("The second.") } }) });
  const viewer = await newcomer();
  const desk = await viewDesk(viewer, await begun(viewer), { hint: false, locale: LOCALE });
  const tokens = desk?.view.limits.resources.map(({ token }) => token) ?? [];
  expect(new Set(tokens).size).toBe(2);
  const offered = desk?.view.choices.filter(({ kind }) => kind === "open").map(({ token }) => token) ?? [];
  expect(offered.sort()).toEqual(tokens.sort());
});
