import { beforeEach, expect, test } from "vitest";
import { toSubjectId } from "~/engine/play/subject";
import { keepClock } from "~/process/clock.server";
import { viewFigures } from "~/services/studio/view-figures.server";
import type { Viewer } from "~/services/viewer";
import type { StoredAttempt } from "~/store/attempts";
import { memoryStore } from "~/store/memory/store";
import { useStore as keepStore, store } from "~/store/open.server";
import { begun, CREDIT, furnish, newcomer, solved, take } from "../../kit/scenario/credit";
import { colleague } from "../../kit/scenario/gate";

const DAY = 86_400_000;
let at: number;
let lena: Viewer;

beforeEach(async () => {
  at = Date.parse("2026-11-30T09:00:00Z");
  keepClock(() => at++);
  furnish();
  keepStore(memoryStore());
  lena = await colleague("trainer");
  return () => keepClock(Date.now);
});

/** The reads of logs that a page costs. */
function countReads(): string[] {
  const { attempts } = store();
  const read: string[] = [];
  const get = attempts.get.bind(attempts);
  keepStore({
    ...store(),
    attempts: {
      ...attempts,
      get: (id: string): Promise<StoredAttempt | null> => {
        read.push(id);
        return get(id);
      },
    },
  });
  return read;
}

/** The same attempt once more, by someone else. */
async function copied(id: string, copy: string, mode: "solo" | "gate", subject = copy): Promise<void> {
  const { head, log, seal } = (await store().attempts.get(id)) ?? expect.fail("it is gone");
  await store().attempts.begin({ ...head, id: copy, mode, subject: toSubjectId(subject) });
  for (const [index, entry] of log.entries())
    await store().attempts.append(copy, index + 1, entry, index + 1 === log.length && seal ? seal : undefined);
}

const figures = async () => (await viewFigures(lena, CREDIT)).shown ?? expect.fail("there is no such case");

test("figures of a case: of four people nothing, of five with their n; a gate's are not in them", async () => {
  for (let count = 0; count < 4; count += 1) await solved(await newcomer());
  const [like] = await store().attempts.summaries({});
  for (let count = 0; count < 5; count += 1) await copied(like?.head.id ?? "", `sitting-${count}`, "gate");
  expect(await figures()).toMatchObject({ counted: 4, all: 4, leaving: [], untaken: [], repeated: [], variants: [] });
  const last = await newcomer();
  await solved(last);
  const shown = await figures();
  expect(shown.variants).toEqual([{ variant: expect.any(String), n: 5, passed: expect.any(Number), discrimination: null }]);
  expect(shown.untaken.length).toBeGreaterThan(0);
  for (const { n } of shown.untaken) expect(n).toBe(5);
  expect((await viewFigures(lena, "no-case")).shown).toBeNull();
});

test("an attempt is read once, again when something came of it, and counts as left after a day", async () => {
  for (let count = 0; count < 5; count += 1) await solved(await newcomer());
  const someone = await newcomer();
  const open = await begun(someone);
  await take(someone, open, "I'm sorry.", 1);
  const read = countReads();
  await figures();
  expect(new Set(read).size).toBe(6);
  expect((await figures()).leaving).toEqual([]);
  at += 2 * DAY;
  read.length = 0;
  const left = (await figures()).leaving;
  expect(left).toEqual([{ situation: expect.any(String), n: 6, left: 1 }]);
  read.length = 0;
  await figures();
  expect(read, "all that has ended is final by now").toEqual([]);
  await take(someone, open, "Give a credit", 2, "40");
  read.length = 0;
  expect((await figures()).leaving).toEqual([]);
  expect(read).toEqual([open]);
});

test.runIf(process.env.GREENROOM_LONG === "1")(
  "of thousands of attempts a page reads two hundred, and the newest two thousand are counted in the end",
  async () => {
    const sample = await solved(await newcomer());
    for (let count = 0; count < 2_100; count += 1) await copied(sample, `copy-${count}`, "solo", `someone-${count % 300}`);
    at += 2 * DAY;
    const read = countReads();
    const counted: number[] = [];
    for (let page = 0; page < 11; page += 1) {
      read.length = 0;
      counted.push((await figures()).counted);
      expect(read.length).toBeLessThanOrEqual(200);
    }
    expect(counted).toEqual([200, 400, 600, 800, 1_000, 1_200, 1_400, 1_600, 1_800, 2_000, 2_000]);
    expect(read).toEqual([]);
    expect((await figures()).variants).toMatchObject([{ n: 301 }]);
  },
);
