import { expect, test } from "vitest";
import { parseMail } from "~/services/door/mail-address.server";
import { parseTeams, shareTeam } from "~/services/door/teams";

test("a team is one team in every spelling, and keeps the first", () => {
  expect(parseTeams("North, north,  NORTH , \uff2e\uff4f\uff52\uff54\uff48, No\u200brth, South  West, south west")).toEqual([
    "North",
    "South  West",
  ]);
  for (const other of ["north", "NORTH", "\uff4eorth"]) expect(shareTeam(["East", "North"], [other]), other).toBe(true);
  expect([shareTeam(["North"], ["North 2"]), shareTeam([], [])]).toEqual([false, false]);
});

test("a team that no one could see, or that turns the text around it, is none", () => {
  expect(parseTeams("\u200b, \u3164, \u202eNorth, , South")).toEqual(["South"]);
});

test("an address with a letter that no one sees is none: two would look alike", () => {
  expect([parseMail("a\u200bda@example.org"), parseMail("ada@exam\u00adple.org"), parseMail(" ADA@example.org")]).toEqual([
    null,
    null,
    "ada@example.org",
  ]);
});
