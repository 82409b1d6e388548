import { beforeEach, expect, test } from "vitest";
import { viewAttemptDebrief } from "~/services/debrief/view-debrief.server";
import { checkData } from "~/services/operate/check-data.server";
import { playLine } from "~/services/operate/play-line.server";
import { erasePerson } from "~/services/people/erase-person.server";
import { exportOwnData } from "~/services/people/export-own-data.server";
import { playOn } from "~/services/play/play-on.server";
import { reflect } from "~/services/play/reflect.server";
import { takeChoice } from "~/services/play/take-choice.server";
import type { Viewer } from "~/services/viewer";
import { memoryStore } from "~/store/memory/store";
import { store, useStore } from "~/store/open.server";
import { begun, CREDIT, choices, furnish, LOCALE, newcomer, take } from "../../kit/scenario/credit";
import { creditCase } from "../../kit/scenario/folder";
import { smallInput } from "../../kit/scenario/small";

const { talk } = smallInput.situations;
const write = {
  kind: "say" as const,
  words: "I'm writing it down.",
  types: { label: "New address", right: "12 Élm Street" },
  then: [{ when: { typed: "right" as const }, to: "next" }, { to: "wrong" }],
};

beforeEach(() => {
  const situations = { talk: { ...talk, choices: { ...talk.choices, write } }, next: talk, wrong: { ...talk } };
  for (const [name, situation] of Object.entries(situations))
    if (name !== "talk")
      Object.assign(situations, {
        [name]: {
          ...situation,
          choices: { [`end-${name}`]: { kind: "end", label: `End ${name}`, to: name === "next" ? "solved" : "lost" } },
        },
      });
  furnish({ [CREDIT]: creditCase({ situations }) });
  useStore(memoryStore());
});

async function type(viewer: Awaited<ReturnType<typeof newcomer>>, attemptId: string, typed: string | null, turn = 1) {
  const [found] = (await choices(viewer, attemptId)).filter(({ types }) => types);
  return takeChoice(viewer, attemptId, { choice: found?.token ?? "", amount: null, typed, turn: String(turn) }, LOCALE);
}

test("what is typed is kept as it was typed, beside what it came to, and sent again it is the same turn", async () => {
  const viewer = await newcomer();
  const attemptId = await begun(viewer);
  // Composed and decomposed letters are the same letter.
  const typed = "  12 E\u0301LM  street ";
  const [found] = (await choices(viewer, attemptId)).filter(({ types }) => types);
  const form = { choice: found?.token ?? "", amount: null, typed, turn: "1" };
  expect(await takeChoice(viewer, attemptId, form, LOCALE)).toEqual({ kind: "taken", ended: false, opened: false });
  expect(await takeChoice(viewer, attemptId, form, LOCALE)).toEqual({ kind: "taken", ended: false, opened: false });
  expect(await takeChoice(viewer, attemptId, { ...form, typed: "12 Elm" }, LOCALE)).toEqual({ kind: "stale" });
  expect((await store().attempts.get(attemptId))?.log).toEqual([
    { choice: "write", typed: "12 \u00c9LM  street", typing: "right", at: expect.any(String) },
  ]);
});

test.each([
  [null, "typed-missing", ""],
  ["  ", "typed-missing", "  "],
  ["x".repeat(201), "typed-long", "x".repeat(201)],
])("%j is a problem, with what was typed", async (typed, code, kept) => {
  const viewer = await newcomer();
  const attemptId = await begun(viewer);
  expect(await type(viewer, attemptId, typed)).toMatchObject({ kind: "problem", code, typed: kept });
  expect((await store().attempts.get(attemptId))?.log).toEqual([]);
});

async function slipped() {
  const viewer = await newcomer();
  const attemptId = await begun(viewer);
  await type(viewer, attemptId, "My aunt's, 3 Oak Road");
  await take(viewer, attemptId, "End wrong", 2);
  return { viewer, attemptId };
}

test("the debrief says what was typed and what was right, the best line as it should have been typed, and playing on copies the words", async () => {
  const { viewer, attemptId } = await slipped();
  await reflect(viewer, attemptId, { plus: "", delta: "" });
  const shown = await viewAttemptDebrief(viewer, attemptId, LOCALE);
  if (shown?.kind !== "debrief") throw new Error("no debrief");
  expect(shown.debrief.turns[0]).toMatchObject({
    typed: { typing: "slip", right: "12 Élm Street" },
    messages: [{ typed: { label: "New address", text: "My aunt's, 3 Oak Road" } }, {}],
  });
  const best = shown.judgement?.parted?.best.choices[0];
  expect(best).toMatchObject({ text: "I'm writing it down.", typed: { label: "New address", text: "12 Élm Street" } });
  const played = await playOn(viewer, attemptId, "2");
  if (played.kind !== "played-on") throw new Error(played.kind);
  expect((await store().attempts.get(played.attemptId))?.log).toMatchObject([{ typed: "My aunt's, 3 Oak Road", typing: "slip" }]);
  expect(await playOn(viewer, attemptId, "2")).toEqual(played);
});

/** The attempts of someone's own data, as they are handed out. */
async function ownAttempts(viewer: Viewer): Promise<string> {
  let text = "";
  for await (const piece of exportOwnData(viewer)) text += piece;
  return JSON.stringify(JSON.parse(text).attempts);
}

test("it is in the trainee's own data, while they play and after, and erased with them; the attempt still plays to its seal", async () => {
  const viewer = await newcomer();
  const open = await begun(viewer);
  await type(viewer, open, "My aunt's, 3 Oak Road");
  const running = await ownAttempts(viewer);
  expect(running).toContain("My aunt's, 3 Oak Road");
  expect(running).not.toMatch(/slip|write/);
  await take(viewer, open, "End wrong", 2);
  expect(await ownAttempts(viewer)).toContain("My aunt's, 3 Oak Road");
  expect(await erasePerson(viewer, viewer.name)).toEqual({ kind: "erased" });
  expect((await store().attempts.get(open))?.log).toEqual([
    { choice: "write", typing: "slip", at: expect.any(String) },
    { choice: "end-wrong", at: expect.any(String) },
  ]);
  expect(await checkData()).toMatchObject({ sealed: 1, disagreements: [] });
});

test("a test line of the file is played as someone would type it", async () => {
  const viewer = await newcomer();
  const attemptId = await begun(viewer);
  await playLine(viewer, attemptId, ["write=slip", "end-wrong"]);
  const other = await begun(viewer);
  await playLine(viewer, other, ["write=right", "end-next"]);
  expect((await store().attempts.get(attemptId))?.seal?.ending).toBe("lost");
  expect((await store().attempts.get(other))?.log[0]).toMatchObject({ typed: "12 Élm Street", typing: "right" });
});
