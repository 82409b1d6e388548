import { beforeEach, describe, expect, test } from "vitest";
import { joinAsGuest } from "~/services/door/join-as-guest.server";
import { viewHome } from "~/services/home/view-home.server";
import { memoryStore } from "~/store/memory/store";
import { useStore } from "~/store/open.server";
import { furnish, LOCALE, newcomer } from "../../kit/scenario/credit";

beforeEach(() => {
  furnish();
  useStore(memoryStore());
});

describe("join", () => {
  test.each([
    [{ name: "", level: "css1" }, [{ field: "name", code: "missing" }]],
    [{ name: " \u2028\t ", level: "css1" }, [{ field: "name", code: "missing" }]],
    [{ name: "\u200b\u2060\u3164 \u2800", level: "css1" }, [{ field: "name", code: "missing" }]],
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

  test("eighty letters are eighty letters in any script, and lines are no part of a name", async () => {
    expect(await joinAsGuest({ name: "😀".repeat(80), level: "css2" })).toHaveProperty("viewer");
    const viewer = await newcomer("  Zoë\nRivers ");
    expect((await viewHome(viewer, LOCALE)).person).toEqual({ name: "Zoë Rivers", level: "css1" });
  });
});
