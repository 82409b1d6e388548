import { beforeEach, expect, test } from "vitest";
import { toSubjectId } from "~/engine/play/subject";
import { beginDraft } from "~/services/studio/begin-draft.server";
import { editDraft } from "~/services/studio/change-draft.server";
import { viewRead } from "~/services/studio/view-read.server";
import type { Viewer } from "~/services/viewer";
import { memoryStore } from "~/store/memory/store";
import { useStore } from "~/store/open.server";
import type { Script } from "~/views/studio-read";
import { furnish } from "../../kit/scenario/credit";

const lena: Viewer = {
  ...{ personId: "lena", subject: toSubjectId("lena"), name: "Lena", level: "css1" },
  ...{ standing: "trainer", teams: [], met: [] },
};
const query = { show: "", level: "", line: "", locale: "en" };

beforeEach(() => {
  furnish();
  useStore(memoryStore());
});

async function begun(): Promise<string> {
  const made = await beginDraft(lena, { name: "late-again", title: "Late again", from: "" });
  return "id" in made ? made.id : expect.fail(made.problem);
}

/** The plays that show every word, however long that takes here. */
async function everyWord(id: string) {
  const read = () => viewRead(id, { ...query, show: "words" });
  await expect.poll(async () => (await read())?.words?.isDone, { timeout: 60_000 }).toBe(true);
  return read();
}

const wordsOf = ({ turns }: Script, isOther: boolean) =>
  turns.flatMap(({ parts }) => parts.flatMap(({ words }) => words.filter((span) => span.isOther === isOther).map(({ text }) => text)));

test("a line is read in every variant, the one that it was written for first, and what differs is marked", async () => {
  const read = await viewRead(await begun(), { ...query, line: "trip" });
  expect(read).toMatchObject({ show: "lines", line: "trip", lines: ["party", "trip", "fast"] });
  const [trip, party] = read?.scripts ?? [];
  expect([trip?.variant, party?.variant]).toEqual(["trip", "party"]);
  expect(trip).toMatchObject({ ending: { passed: true }, stoppedAt: null });
  expect(trip && wordsOf(trip, true)).toEqual([]);
  expect(party && wordsOf(party, true).join("")).toContain("Tonight! My daughter turns six.");
  expect(party && wordsOf(party, false).join("")).toContain("When do you need it?");
  // The other plans make the same promise a wrong one, and the line ends there.
  expect(party).toMatchObject({ stoppedAt: "read-address", ending: { title: "At the wrong time", passed: false } });
});

test("the plays that show every word of a small case are there at once, and are worked out anew after a change", async () => {
  const id = await begun();
  const read = await everyWord(id);
  // Three endings; too late can be reached by what is said wrong in three places, so more plays are needed.
  expect(read?.words).toMatchObject({ isDone: true, untold: [], isComplete: true, atLeast: 3 });
  const all = read?.scripts.map((script) => wordsOf(script, false).join(" ")).join(" ") ?? "";
  for (const said of ["by courier", "by noon at the latest", "hold it here", "tracking link", "You can change it in your account."])
    expect(all).toContain(said);
  expect(read?.scripts.length).toBeLessThanOrEqual(7);
  await editDraft(lena, id, { do: "remove", path: ["situations", "opening", "choices", "send-link"], reach: "here" });
  const fewer = await everyWord(id);
  expect(fewer?.scripts.length).toBe((read?.scripts.length ?? 0) - 1);
});

test("a draft that can't be played has no scripts, and one that isn't there is not found", async () => {
  const id = await begun();
  await editDraft(lena, id, { do: "set", path: ["starts"], value: "nowhere", reach: "here" });
  await editDraft(lena, id, { do: "set", path: ["levels"], value: ["nobody"], reach: "here" });
  expect(await viewRead(id, query)).toMatchObject({ scripts: [], words: null, lines: [] });
  expect(await viewRead("none", query)).toBeNull();
});
