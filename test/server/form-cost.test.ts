import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { setSession } from "~/auth/session-cookie.server";
import { foldText } from "~/process/fold-text";
import * as review from "~/routes/reviews.$reviewId";
import { appealSitting } from "~/services/career/appeal-sitting.server";
import { joinAsGuest } from "~/services/door/join-as-guest.server";
import { parseMail } from "~/services/door/mail-address.server";
import { signIn } from "~/services/door/sign-in.server";
import { parseTeams } from "~/services/door/teams";
import { addMember } from "~/services/operate/add-member.server";
import { erasePerson } from "~/services/people/erase-person.server";
import { parseAmount } from "~/services/play/parse-amount";
import { answerAppeal } from "~/services/review/answer-appeal.server";
import { reviewIdOf } from "~/services/review/review-id.server";
import { reviewSitting } from "~/services/review/review-sitting.server";
import { memoryStore } from "~/store/memory/store";
import { useStore } from "~/store/open.server";
import { smallApp } from "../kit/e2e/small-app";
import { colleague, furnishGate, passedSitting } from "../kit/scenario/gate";

beforeEach(() => {
  furnishGate();
  useStore(memoryStore());
});
afterEach(() => vi.restoreAllMocks());

const MEGABYTE = 1_000_000;

test("a form of a megabyte of fields is refused before any route sees it; one of as many fields as may be is not", async () => {
  const person = { name: "Tom", mail: "tom@greenroom.example", password: "long enough 1" };
  await addMember(person, { role: "trainer", level: "css1", teams: [] });
  const signed = await signIn(person, { place: "", device: "" });
  const cookie = "session" in signed ? ((await setSession(signed.session)).split(";")[0] ?? "") : "";
  const action = vi.fn(review.action);
  const ask = await smallApp({ "reviews/:reviewId": ["routes/reviews.$reviewId", { ...review, action }] }, { cookie });
  const fields = (most: number) => Array.from({ length: most }, (_, at) => `mark+a+${at}=1`).join("&");
  const many = await ask("/reviews/abc", { body: fields(MEGABYTE / 15) });
  expect([many.status, action.mock.calls.length]).toEqual([413, 0]);
  expect([(await ask("/reviews/abc", { body: fields(499) })).status, action.mock.calls.length]).toEqual([404, 1]);
  expect((await ask("/reviews/abc", { body: fields(500) })).status).toBe(413);
});

test("of a review no more fields are looked up than the scorecard has, and none where the sitting is not the reviewer's", async () => {
  const trainee = await colleague();
  const sittingId = await passedSitting(trainee);
  const markOf = vi.fn(() => "no step");
  const form = { markOf, ready: "yes", reasons: "Because." };
  for (const [who, id] of [
    [await colleague("trainer"), "abc"],
    [trainee, reviewIdOf(sittingId)],
  ] as const)
    expect(await reviewSitting(who, id, form)).toEqual({ kind: "unknown" });
  expect(markOf).not.toHaveBeenCalled();
  expect(await reviewSitting(await colleague("trainer"), reviewIdOf(sittingId), { ...form, markOf: () => "1" })).toEqual({ kind: "kept" });
  await reviewSitting(await colleague("trainer"), reviewIdOf(sittingId), form);
  expect(markOf.mock.calls.length).toBeLessThanOrEqual(4);
});

test("no text is composed that is longer than its field may be, since composing takes the square of its marks", async () => {
  const marks = `a${"\u0301".repeat(MEGABYTE / 4)}${"\u0316".repeat(MEGABYTE / 4)}`;
  const viewer = await colleague();
  const composed = vi.spyOn(String.prototype, "normalize");
  await signIn({ mail: `${marks}@greenroom.example`, password: marks }, { place: "", device: marks });
  await joinAsGuest({ name: marks, level: marks });
  await erasePerson(viewer, marks);
  await appealSitting(viewer, "none", marks);
  await answerAppeal(viewer, "none", { granted: "yes", words: marks });
  await reviewSitting(viewer, reviewIdOf(await passedSitting(await colleague())), { markOf: () => "1", ready: "yes", reasons: marks });
  expect([parseMail(marks), parseAmount(marks, "money", "USD", "en"), parseTeams(marks)]).toEqual([null, null, [expect.any(String)]]);
  const longest = Math.max(...composed.mock.contexts.map((text) => String(text).length));
  expect(longest).toBeLessThan(10_000);
});

test("text within its field is composed, however many marks its letters have", () => {
  const letter = "\u03b1\u0313\u0300\u0345";
  expect(foldText(letter.repeat(5), "NFC", 5)).toBe("\u1f82".repeat(5));
});

test("text is composed in one place, and where its length was looked at before", () => {
  const files = readdirSync("app", { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name));
  const composing = files.filter((name) => /\.normalize\("NF/.test(readFileSync(join("app", name), "utf8")));
  expect(composing.sort()).toEqual([
    ...["services/door/password.server.ts", "services/play/parse-amount.ts", "services/studio/draft-name.server.ts"],
    ...["studio/first/word-name.ts", "studio/form/name-for.ts", "studio/map/find.ts"],
  ]);
});
