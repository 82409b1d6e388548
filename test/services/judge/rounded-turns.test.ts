import { expect, test } from "vitest";
import { roundTurns } from "~/services/judge/rounded-turns";
import { mulberry } from "../../kit/store/mulberry";

const tenths = (points: number) => Math.round(10 * points);

test("a turn that lost nothing shows no loss, though the numbers on both sides of it round apart", () => {
  const worth = [
    { value: 96.26, after: 96.24, loss: 0.02, luck: 0 },
    { value: 96.24, after: 66.04, loss: 30.2, luck: 0 },
    { value: 66.04, after: 66.05, loss: 0, luck: 0.01 },
  ];
  expect(roundTurns(worth)).toEqual([
    { before: 96.2, after: 96.2, loss: 0, luck: 0 },
    { before: 96.2, after: 66.1, loss: 30.1, luck: 0 },
    { before: 66.1, after: 66.1, loss: 0, luck: 0 },
  ]);
});

test("whatever the turns were worth, they add up to the result, and each to the next", () => {
  const dice = mulberry(20_261_130);
  for (let round = 0; round < 400; round += 1) {
    let value = 60 + 40 * dice();
    const turns = Array.from({ length: 1 + Math.floor(12 * dice()) }, () => {
      const loss = dice() < 0.5 ? 0.04 * dice() : 12 * dice() ** 3;
      const luck = dice() < 0.7 ? 0 : 4 * (dice() - 0.5);
      const turn = { value, after: value - loss + luck, loss, luck };
      value = turn.after;
      return turn;
    });
    const rounded = roundTurns(turns);
    expect(rounded.at(-1)?.after).toBeCloseTo(Math.round(value * 10) / 10, 6);
    for (const [index, { before, after, loss, luck }] of rounded.entries()) {
      expect(tenths(before) - tenths(loss) + tenths(luck), `round ${round}, turn ${index + 1}`).toBe(tenths(after));
      if (index > 0) expect(before).toBe(rounded[index - 1]?.after);
      expect(loss).toBeGreaterThanOrEqual(0);
      if ((turns[index]?.loss ?? 0) <= 0.05) expect(loss, `round ${round}, turn ${index + 1}`).toBe(0);
      // What rounding leaves is never more than a few tenths.
      expect(Math.abs(loss - (turns[index]?.loss ?? 0))).toBeLessThan(0.7);
    }
  }
});
