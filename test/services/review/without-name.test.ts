import { expect, test } from "vitest";
import { withoutName } from "~/services/review/without-name";

test.each([
  ["Regards, Kofi Marsh", "Kofi Marsh", "Regards, … …"],
  ["KOFI, and kofi's", "Kofi Marsh", "…, and …'s"],
  ["Marshall at the marsh.", "Kofi Marsh", "Marshall at the …."],
  ["Zoë O'Brien-Ünal", "Zoë O'Brien-Ünal", "… O'…-…"],
  ["a.b (c)", "a.b (c)", "a.b (c)"],
  ["李明 wrote", "李明", "… wrote"],
])("%s", (text, name, left) => {
  expect(withoutName(text, name)).toBe(left);
});
