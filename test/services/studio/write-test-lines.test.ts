import { beforeEach, expect, test } from "vitest";
import { exploreVariants } from "~/analysis/diagnostics/explore-variants";
import { toSubjectId } from "~/engine/play/subject";
import { catalog } from "~/services/catalog/catalog.server";
import { beginDraft } from "~/services/studio/begin-draft.server";
import { stepDraft } from "~/services/studio/change-draft.server";
import { openDraft } from "~/services/studio/draft-log.server";
import { readDraft } from "~/services/studio/draft-reading.server";
import { renameThing } from "~/services/studio/shape-draft.server";
import { writeTestLines } from "~/services/studio/write-test-lines.server";
import type { Viewer } from "~/services/viewer";
import { memoryStore } from "~/store/memory/store";
import { useStore } from "~/store/open.server";
import type { ProvedLine } from "~/studio/tests/write-best-lines";
import { furnish } from "../../kit/scenario/credit";

const lena: Viewer = {
  ...{ personId: "lena", subject: toSubjectId("lena"), name: "Lena", level: "css1" },
  ...{ standing: "trainer", teams: [], met: [] },
};
let id: string;

beforeEach(async () => {
  furnish();
  useStore(memoryStore());
  const begun = await beginDraft(lena, { name: "late-again", title: "Late again", from: "" });
  id = "id" in begun ? begun.id : expect.fail(begun.problem);
});

async function reading() {
  const open = await openDraft(id);
  return open ? readDraft(open) : expect.fail("there is no draft");
}

/** What the page's workers would prove. */
async function provedLines(): Promise<ProvedLine[]> {
  const { scenario } = await reading();
  if (!scenario) return expect.fail("the draft cannot be played");
  return scenario.levels.flatMap((level) => {
    const variants = Object.keys(scenario.variants);
    const explored = exploreVariants({ scenario, ...catalog(), level, variants, mostPositions: 5000, asked: {} });
    return explored.variants.flatMap(({ name, solved }) => {
      const best = solved?.plan.best;
      return best ? [{ level, variant: name, choices: best.line, ending: best.ending, pass: best.result.passed }] : [];
    });
  });
}
const written = async (lines: readonly unknown[]) => writeTestLines(lena, id, JSON.stringify(lines));
const tests = async () => (await reading()).scenario?.tests ?? {};

test("the lines that were proved become test lines, outlive a rename, and go with one undo", async () => {
  const before = await tests();
  const lines = await provedLines();
  expect(await written(lines)).toBe("written");
  const after = await tests();
  for (const { variant, choices } of lines)
    expect(Object.values(after).filter((one) => one.variant === variant && one.choices.join() === choices.join())).toHaveLength(1);
  const [first = ""] = lines[0]?.choices ?? [];
  const { scenario, problems } = await reading();
  expect(problems).toEqual([]);
  const at = Object.keys(scenario?.situations ?? {}).find((name) => scenario?.situations[name]?.choices[first]);
  expect((await renameThing(lena, id, `situations.${at}.choices.${first}`, "renamed")).kind).toBe("shaped");
  expect((await reading()).problems).toEqual([]);
  expect(await written(await provedLines())).toBe("written");
  expect(Object.keys(await tests())).toEqual(Object.keys(after));
  await stepDraft(lena, id, "undo");
  await stepDraft(lena, id, "undo");
  expect(await tests()).toEqual(before);
});

test("a page is not believed: what does not play, or comes to something else, writes nothing", async () => {
  const before = await tests();
  const [line] = await provedLines();
  const wrong = [
    { ...line, choices: ["no-such-choice"] },
    { ...line, pass: !line?.pass },
    { ...line, level: "boss" },
    { ...line, variant: "no-such-variant" },
    { ...line, variant: "toString" },
  ];
  for (const one of wrong) expect(await written([one])).toBe("unplayable");
  for (const none of [[], [{}], [{ ...line, choices: "x" }]]) expect(await written(none)).toBe("no-lines");
  expect(await writeTestLines(lena, id, "{")).toBe("no-lines");
  expect(await writeTestLines(lena, "nowhere", JSON.stringify([line]))).toBe("unknown");
  expect(await tests()).toEqual(before);
});
