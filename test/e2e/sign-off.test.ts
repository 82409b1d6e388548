import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { beginSitting } from "~/services/career/begin-sitting.server";
import { viewCareer } from "~/services/career/view-career.server";
import { reviewIdOf } from "~/services/review/review-id.server";
import { store } from "~/store/open.server";
import { type App, member, openApp } from "../kit/e2e/app";
import { marksOn, playSitting, practiseMissing } from "../kit/e2e/career";

let app: App;

/** The shipped gate with two cases alone that nobody has to practise for. */
beforeAll(async () => {
  const small = readFileSync("scenarios/career.yaml", "utf8")
    .replace(/competencies: \[need-finding, .*\]/, "competencies: [need-finding]")
    .replace("{baseline: true, passes: 2, days: 2}", "{baseline: false, passes: 1, days: 1}")
    .replace("{passes: 10, each: 1, all: []}", "{passes: 2, each: 1, all: []}");
  app = await openApp({ scenarios: ["cold-house", "last-order", "low-monthly-price"], shared: { "career.yaml": small } });
});

/** A trainee with a sitting that passed. */
async function passed() {
  const { viewer, visitor } = await member(app, "trainee");
  await practiseMissing(viewer);
  const begun = await beginSitting(viewer, "css2", "gate");
  if (begun.kind !== "begun") throw new Error(`the sitting did not begin: ${JSON.stringify(await viewCareer(viewer))}`);
  await playSitting(viewer, begun.sittingId);
  const { body } = await visitor.get(`/sittings/${begun.sittingId}`);
  expect(body).toContain("passed, in review");
  return {
    viewer,
    visitor,
    path: `/sittings/${begun.sittingId}`,
    review: `/reviews/${reviewIdOf(begun.sittingId)}`,
    sittingId: begun.sittingId,
  };
}

/** Marks as a new trainer, and says ready or not; gives their browser. */
async function mark(review: string, ready: boolean, reasons: string) {
  const { visitor } = await member(app, "trainer");
  const { status, body } = await visitor.get(review);
  expect(status).toBe(200);
  for (const others of ["Turn 3 is", "says the first", "says the second"]) expect(body).not.toContain(others);
  const form = { ...marksOn(body, ready ? 2 : 1), ready: ready ? "yes" : "no", reasons };
  expect((await visitor.post(review, form)).headers.location).toBe("/reviews");
  // Sent once more, it was kept the first time; with other words, it is not, and they are not lost.
  expect((await visitor.get(review)).body).toContain("already reviewed this sitting");
  expect((await visitor.post(review, form)).headers.location).toBe("/reviews");
  const other = await visitor.post(review, { ...form, reasons: "On second thought." });
  expect([other.status, other.body.includes("On second thought.")]).toEqual([409, true]);
  return visitor;
}

test.each([
  [true, "css2", "passed and signed off"],
  [false, "css1", "passed, but not signed off"],
])("where two disagree a third decides: %s", async (ready, level, words) => {
  const { viewer, visitor, path, review, sittingId } = await passed();
  await mark(review, true, "Turn 3 is as it should be, says the first.");
  await mark(review, false, "Turn 3 is too late, says the second.");
  const open = await visitor.get(path);
  expect(open.body).toContain("passed, in review");
  expect(open.body).not.toContain("Turn 3 is");
  expect((await store().sittings.get(sittingId))?.signedOff).toBeNull();
  await mark(review, ready, "Turn 3 is the question, says the third.");
  const decided = await visitor.get(path);
  expect(decided.body).toContain(words);
  for (const one of ["first", "second", "third"]) expect(decided.body).toContain(`says the ${one}.`);
  expect((await store().people.get(viewer.personId))?.level).toBe(level);
  expect(decided.body.includes("Your certificate")).toBe(ready);
  const late = await member(app, "trainer");
  expect((await late.visitor.get(review)).body).toContain("has been decided");
});

test("a form that lacks a mark, a decision or a reason is kept by nobody, and says what is missing", async () => {
  const { review, sittingId } = await passed();
  const { visitor } = await member(app, "trainer");
  const marks = marksOn((await visitor.get(review)).body, 1);
  const { [Object.keys(marks)[0] ?? ""]: _, ...fewer } = marks;
  const tries = [
    [{ ...fewer, ready: "yes", reasons: "Because." }, "Please mark every line"],
    [{ ...marks, ready: "maybe", reasons: "Because." }, "Please say whether they"],
    [{ ...marks, ready: "yes", reasons: " " }, "Please give your reasons"],
    [{ ...marks, [Object.keys(marks)[0] ?? ""]: "3", ready: "yes", reasons: "Because." }, "Please mark every line"],
  ] as const;
  for (const [form, words] of tries) {
    const { status, body } = await visitor.post(review, form);
    expect([status, body.includes(words)], words).toEqual([422, true]);
  }
  expect((await store().sittings.get(sittingId))?.reviews).toEqual([]);
});

test("the log tells nothing of a sitting in review, and all of it once it is decided", async () => {
  const { viewer, review, sittingId } = await passed();
  await mark(review, false, "Turn 3 is missing, says the first.");
  const { visitor } = await member(app, "leader");
  const toldOf = async () => {
    const { body } = await visitor.get("/audit");
    const rows = body.split("<tr").filter((row) => row.includes(viewer.name));
    expect(body).not.toContain(sittingId);
    expect(body).toContain("is held back until");
    return ["started a sitting", "finished a sitting", "reviewed a sitting"].filter((words) => rows.some((row) => row.includes(words)));
  };
  await passed();
  expect(await toldOf()).toEqual([]);
  await mark(review, false, "Turn 3 is missing, says the second.");
  expect(await toldOf()).toEqual(["started a sitting", "finished a sitting", "reviewed a sitting"]);
});
