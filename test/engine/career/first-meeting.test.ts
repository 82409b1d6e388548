import { expect, test } from "vitest";
import { isFirstMeeting, type VariantPlay } from "~/engine/career/first-meeting";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 1, 9, minute)).toISOString();
const play = (id: string, met: number | null, ended: number | null): VariantPlay => ({
  id,
  metAt: met === null ? null : at(met),
  endedAt: ended === null ? null : at(ended),
});

test.each<[what: string, others: VariantPlay[], before: { at: string }[], isFirst: boolean]>([
  ["nothing else was played", [], [], true],
  ["another was played before it", [play("b", 1, 5)], [], false],
  ["another was played after it", [play("b", 21, 30)], [], true],
  ["another was begun beside it and never ended", [play("b", 15, null)], [], false],
  ["another was begun before it, and ended after it", [play("b", 5, 40)], [], false],
  ["another was opened and nothing was seen in it", [play("b", null, null)], [], true],
  ["a guest had met it", [], [{ at: at(1) }], false],
  ["a guest met it afterwards", [], [{ at: at(30) }], true],
  ["another was met at the instant when it ended, and comes first by its id", [play("0", 20, 20)], [], false],
  ["another was met at the instant when it ended, and comes later by its id", [play("z", 20, 20)], [], true],
])("a pass counts as the first meeting or not: %s", (_, others, before, isFirst) => {
  const pass = play("a", 10, 20);
  expect(isFirstMeeting(pass, [pass, ...others], before)).toBe(isFirst);
});

test("of two plays that ran beside each other neither is a first meeting, nor is one that has not ended", () => {
  const [one, other] = [play("a", 10, 20), play("b", 10, 20)];
  expect([isFirstMeeting(one, [other], []), isFirstMeeting(other, [one], [])]).toEqual([false, false]);
  expect(isFirstMeeting(play("a", 10, null), [], [])).toBe(false);
});
