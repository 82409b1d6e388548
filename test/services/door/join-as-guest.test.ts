import { beforeEach, describe, expect, test } from "vitest";
import { keepSettings, settings } from "~/process/settings.server";
import * as home from "~/routes/home";
import { guestLevels } from "~/services/door/guest-levels.server";
import { joinAsGuest } from "~/services/door/join-as-guest.server";
import { viewHome } from "~/services/home/view-home.server";
import { addMember } from "~/services/operate/add-member.server";
import { memoryStore } from "~/store/memory/store";
import { store, useStore } from "~/store/open.server";
import { smallApp } from "../../kit/e2e/small-app";
import { furnish, LOCALE, newcomer } from "../../kit/scenario/credit";

beforeEach(() => {
  furnish();
  useStore(memoryStore());
});

describe("join", () => {
  test.each([
    [{ name: "", level: "css1" }, [{ field: "name", code: "missing" }]],
    [{ name: " \u2028\t ", level: "css1" }, [{ field: "name", code: "missing" }]],
    [{ name: "a".repeat(81), level: "css1" }, [{ field: "name", code: "too-long" }]],
    [{ name: "Ada", level: "boss" }, [{ field: "level", code: "unknown" }]],
    [
      { name: "", level: "" },
      [
        { field: "name", code: "missing" },
        { field: "level", code: "unknown" },
      ],
    ],
  ])("%j has problems, all at once", async (form, problems) => {
    expect(await joinAsGuest(form)).toEqual({ problems });
  });

  test.each(["\u200b", "\u00ad \u00ad", "\u3164", "\u2800", "\u200d\u200c", "\u0301", "Ada\u202e", "\u2066Ada\u2069"])(
    "%j is no name: no one sees it, or it turns what stands around it",
    async (name) => {
      expect(await joinAsGuest({ name, level: "css1" })).toEqual({ problems: [{ field: "name", code: "hidden" }] });
    },
  );

  test("eighty letters are eighty letters in any script, and lines are no part of a name", async () => {
    expect(await joinAsGuest({ name: "😀".repeat(80), level: "css2" })).toHaveProperty("viewer");
    const viewer = await newcomer("  Zoë\nRivers ");
    expect((await newcomer("Ann\u00a0\u2003Lee")).name).toBe("Ann Lee");
    // What no one sees is no part of a name; what joins the letters of one is.
    expect((await newcomer("A\u200bd\u00ada\ufeff")).name).toBe("Ada");
    expect((await newcomer("\u0645\u06cc\u200c\u0646\u0627")).name).toBe("\u0645\u06cc\u200c\u0646\u0627");
    expect((await viewHome(viewer, LOCALE)).person).toEqual({ name: "Zoë Rivers", level: "css1" });
  });
});

describe("guests", () => {
  const lea = { name: "Lea", mail: "lea@greenroom.example", password: "long enough 1" };

  test("choose their level while nobody has an account; where there is a leader, they practice at the lowest", async () => {
    expect((await newcomer("Ada", "senior")).level).toBe("senior");
    await addMember(lea, { role: "leader", level: "css1", teams: [] });
    expect(await guestLevels()).toEqual(["css1"]);
    expect((await newcomer("Bo", "senior")).level).toBe("css1");
  });

  test("are none where they are switched off: no form, and none is taken", async () => {
    keepSettings({ ...settings(), guests: false });
    expect(await joinAsGuest({ name: "Ada", level: "css1" })).toEqual({ problems: [{ field: "level", code: "unknown" }] });
    const { meta: _, ...route } = home;
    const ask = await smallApp({ welcome: ["routes/home", route] });
    const page = await (await ask("/welcome")).text();
    expect([page.includes("for an invitation"), page.includes('name="name"')]).toEqual([true, false]);
    expect((await ask("/welcome", { form: { name: "Ada", level: "css1" } })).status).toBe(404);
    expect(await store().people.all()).toEqual([]);
  });
});
